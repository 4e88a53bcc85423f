import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { isApiError } from '@portal/api';
import type { OrderHeader, P2p } from '@portal/api';
import { isTimeZone } from '@portal/domain';
import {
  Announcer,
  DirtyWatch,
  Later,
  ModuleElement,
  Mutation,
  PageHold,
  Query,
  SOON_MS,
  StepChangedEvent,
  controlStyles,
  failedView,
  keepFocus,
} from '@portal/kit';
import type { Environment } from '@portal/kit';
import { UNKNOWN_SCHEDULE, isColleagues, keptEntry, lostBy } from '@portal/p2p-parts';
import type {
  Bounds,
  ChooseTimeCopy,
  ContactChangedEvent,
  HoldChangedEvent,
  HoldState,
  Kept,
  Lost,
  P2pChooseTime,
  ScheduleReadEvent,
  TimeChosenEvent,
  TimeLostEvent,
  ZoneChangedEvent,
} from '@portal/p2p-parts';

import { schedule } from '../controllers/schedule.js';
import { readContacts, readOrder } from '../controllers/order-reader.js';
import { copy } from '../copy.js';
import type { SchedulerCopy } from '../copy.js';
import { OrderSearchRequestedEvent, P2pScheduledEvent } from '../events.js';
import type { StepWishEvent, Wish } from '../events.js';
import type { Fault, draftFaults } from '../model/draft-faults.js';
import { isUnsure, refusedFields } from '../model/failure.js';
import { isDirty, isHalfMade, next, started, stepOf } from '../model/flow.js';
import type { Draft, Flow, FlowEvent, ScheduleRequest, Step } from '../model/flow.js';
import type { requestOf } from '../model/request.js';
import type { P2pSchedulerChoose } from './p2p-scheduler-choose.js';
import type { ClosedKind, P2pSchedulerClosed } from './p2p-scheduler-closed.js';
import type { P2pSchedulerDone } from './p2p-scheduler-done.js';
import type { P2pSchedulerReview } from './p2p-scheduler-review.js';
import { styles } from './p2p-scheduler.styles.js';

/**
 * Requests a peer-to-peer review for an order: zone, time and participant, a summary, the confirmation.
 *
 * @tag p2p-scheduler
 *
 * @fires {P2pScheduledEvent} p2p-scheduled - The request was made and the server has it.
 * @fires {P2pManageRequestedEvent} p2p-manage-requested - Open the page that manages the one that there is.
 * @fires {OrderSearchRequestedEvent} order-search-requested - The person wants back to the order search.
 * @fires {StepChangedEvent} step-changed - Another step is shown: `choose`, `summary` or `done`.
 * @fires {DirtyChangedEvent} dirty-changed - Whether something entered would be lost by closing the page.
 *
 * @slot notice - What the host announces above it, such as the plans and dates of a rollout.
 */
export class P2pScheduler extends ModuleElement {
  static override styles = [controlStyles, styles];

  /** Fetches the first step where it is a file of its own: see `define/p2p-scheduler-apart.ts`. */
  static firstStep: () => Promise<unknown> = () => Promise.resolve();

  /** The order to request it for. It has to be set. */
  @property({ attribute: 'order-id' }) orderId?: string;

  /** IANA zone that is chosen at first; the settings' where it is left out or unknown. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /**
   * The step that is shown: `choose`, `summary` or `done`. Set it to go to one; what was entered is kept. A step that
   * cannot be shown is answered with `step-changed`, which names the one that is.
   */
  @property() step = 'choose';

  @state() private flow: Flow = started('');
  @state() private leaving = false;
  /** What is known about the schedule. */
  @state() private bounds: Bounds | undefined;
  @state() private holdState: HoldState = { status: 'none' };

  @query('p2p-choose-time') private time!: P2pChooseTime | null;
  @query('p2p-scheduler-choose') private choose!: P2pSchedulerChoose | null;
  @query('p2p-scheduler-review') private review!: P2pSchedulerReview | null;
  @query('p2p-scheduler-done') private done!: P2pSchedulerDone | null;
  @query('p2p-scheduler-closed') private closed!: P2pSchedulerClosed | null;

  readonly #announcer = new Announcer(this);
  /** The tab asks before it is closed over a half-made request. */
  readonly #page = new PageHold(this, () => isHalfMade(this.flow));

  readonly #dirt = new DirtyWatch(this);
  #shownStep: Step = 'choose';
  /** The step that the host asked for before it could be shown. */
  #awaited: Step | undefined;
  /** Where what is entered is kept; another place for another order, person or session. */
  #kept: Kept<Draft> | undefined;
  #keptFor: readonly unknown[] = [];

  /** Whether something entered would be lost by closing the page. */
  get dirty(): boolean {
    return this.#dirt.dirty;
  }

  readonly order = new Query(this, {
    args: () => [this.environment?.client, this.#readableOrderId()] as const,
    run: async ([client, orderId], signal) => {
      const order = await readOrder(client, orderId, signal);
      signal.throwIfAborted();
      this.#send({ type: 'eligibility-read', action: order.eligibility?.action ?? 'none' });
      return order;
    },
    outcome: () => this.environment?.outcome,
  });

  readonly contacts = new Query(this, {
    args: () => [this.environment?.client, this.#openOrderId()] as const,
    run: ([client, orderId], signal) => readContacts(client, orderId, signal),
  });

  readonly #schedule = new Mutation(this, (request: ScheduleRequest & { orderId: string }, attempt) =>
    schedule(this.environment, request, attempt),
  );

  /** The person's entry stands below the times, and everything else comes after it. */
  readonly later = new Later(
    this,
    async () => {
      this.#entry = await import('../define/later/p2p-scheduler-steps.js');
    },
    SOON_MS,
  );
  /** What judges the entry, and makes a request of it. */
  #entry: { readonly draftFaults: typeof draftFaults; readonly requestOf: typeof requestOf } | undefined;
  readonly #first = new Later(this, () => P2pScheduler.firstStep(), 'at once');

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    const isAnother = changed?.get('orderId') !== undefined;
    const wish = this.step;
    if (isAnother) this.forget();
    this.#restore();
    if (this.flow.draft.timeZone === '' || changed?.has('timeZone')) this.#openIn(this.timeZone);
    if (wish !== this.#shownStep && (isAnother || changed?.has('step'))) this.#go(wish);
  }

  protected override updated(): void {
    // The summary needs what the plan asks for, which comes with the week.
    if (this.#awaited === undefined || !this.bounds) return;
    this.#awaited = undefined;
    void this.#continue().then(() => {
      if (this.step !== this.#shownStep) this.#tellStep();
    });
  }

  /** What was entered for the order before, with its time held again: others may have it by now. */
  #restore(): void {
    const { environment, orderId, flow } = this;
    const place = [environment?.client.session, environment?.person, orderId];
    if (!environment || place.every((each, index) => each === this.#keptFor[index])) return;
    this.#keptFor = place;
    this.#kept = keptEntry(environment, orderId, 'request');
    const draft = this.#kept.get();
    if (!draft || isDirty(flow.draft)) return;
    this.flow = { ...started(''), draft };
  }

  /** Goes to the step that the host wants, as its browser's Back and Forward do. */
  #go(step: string): void {
    const { flow } = this;
    this.step = step;
    if (step === 'choose' && flow.step === 'reviewing') void this.#back();
    else if (step === 'summary' && flow.step === 'choosing' && isDirty(flow.draft)) this.#awaited = step;
    // After this drawing, so that a host can answer by drawing again.
    else void this.updateComplete.then(() => this.#tellStep());
  }

  #tellStep(): void {
    const step = (this.step = this.#shownStep = stepOf(this.flow));
    if (this.orderId) this.dispatchEvent(new StepChangedEvent({ orderId: this.orderId, step }));
  }

  override refresh(): void {
    void this.order.refresh();
    if (this.contacts.failed) void this.contacts.refresh();
    if (this.flow.step === 'choosing' || this.flow.step === 'unavailable') void this.time?.week.refresh();
  }

  protected override get missing(): 'order-id' | undefined {
    return this.orderId ? undefined : 'order-id';
  }

  protected override forget(): void {
    this.#schedule.reset();
    this.time?.forget();
    this.bounds = undefined;
    this.leaving = false;
    this.flow = started(this.flow.draft.timeZone);
    this.#awaited = undefined;
    this.step = this.#shownStep = 'choose';
    this.#page.look();
    void keepFocus(this);
  }

  protected override renderModule(environment: Environment): unknown {
    const t = copy(environment.strings);
    return html`
      <slot name="notice"></slot>
      <div role="group" aria-label=${t('title')} tabindex="-1" data-first-focus>
        ${this.order.render({
          loading: () => html`<ui-loading .label=${t('loading')} .slow=${t('slow')} .lines=${8}></ui-loading>`,
          failed: (error, retry) => failedView(error, { failed: t('could-not.order'), retry, environment }),
          ready: ({ header }) => this.#renderOrder(header, environment),
        })}
      </div>
      ${this.#announcer.render()}
    `;
  }

  #renderOrder(header: OrderHeader, environment: Environment): TemplateResult {
    return html`
      <div class="page">
        <p2p-order-banner .order=${header}></p2p-order-banner>
        ${this.#renderStep(environment)}
      </div>
      <p2p-scheduler-leave ?open=${this.leaving} @step-wish=${this.#handleWish}></p2p-scheduler-leave>
    `;
  }

  /** The first step stays in the page while another is shown, so that its week and place are kept. */
  #renderStep(environment: Environment): unknown {
    const { flow } = this;
    if (flow.step === 'scheduled') return this.#renderDone(flow);
    const isClosed = flow.step === 'booked' || flow.step === 'not-eligible';
    return html`
      ${isClosed ? nothing : this.#renderChoose(flow, environment)}
      ${isClosed || flow.step === 'unavailable' ? this.#renderClosed(flow.step) : nothing}
      ${flow.step === 'reviewing' || flow.step === 'submitting' ? this.#renderReview(flow) : nothing}
    `;
  }

  #renderChoose(flow: Flow, environment: Environment): unknown {
    const { showFaults, refused = [] } = flow.step === 'choosing' ? flow : NOT_CHOOSING;
    const choose = () => html`
      <p2p-scheduler-choose
        ?hidden=${flow.step !== 'choosing'}
        heading-level=${this.headingLevel}
        .draft=${flow.draft}
        .bounds=${this.bounds}
        .contacts=${this.contacts.value ?? []}
        .contactsFailed=${this.contacts.failed}
        .hold=${this.holdState}
        .showFaults=${showFaults}
        .faults=${this.#faults}
        .refused=${refused}
        .waiting=${this.later.ready ? undefined : this.#renderPart(this.later)}
        @contact-changed=${({ detail }: ContactChangedEvent) => this.#send({ type: 'edited', change: detail })}
        @step-wish=${this.#handleWish}
      >
        ${this.#renderTime(flow, copy(environment.strings))}
      </p2p-scheduler-choose>
    `;
    return this.#renderPart(this.#first, choose);
  }

  #renderTime(flow: Flow, t: SchedulerCopy): TemplateResult {
    const { draft } = flow;
    const { lost, showFaults } = flow.step === 'choosing' ? flow : NOT_CHOOSING;
    return html`<p2p-choose-time
      heading-level=${this.headingLevel + 1}
      .orderId=${this.orderId}
      .timeZone=${draft.timeZone}
      .chosen=${draft.choice}
      .lost=${lost}
      .error=${showFaults && !draft.choice ? t('slot.required') : ''}
      .copy=${timeCopy(t)}
      ?unsettled=${this.#isUnsettled}
      @time-chosen=${({ detail: choice }: TimeChosenEvent) => this.#send({ type: 'edited', change: { choice } })}
      @time-lost=${({ detail }: TimeLostEvent) => void this.#lose(detail)}
      @hold-changed=${this.#handleHold}
      @schedule-read=${this.#handleSchedule}
      @zone-changed=${({ detail }: ZoneChangedEvent) => this.#send({ type: 'edited', change: detail })}
    ></p2p-choose-time>`;
  }

  #renderReview(flow: Extract<Flow, { step: 'reviewing' | 'submitting' }>): unknown {
    const { payerZone, rules } = this.bounds ?? UNKNOWN_SCHEDULE;
    const review = () =>
      html`<p2p-scheduler-review
        heading-level=${this.headingLevel}
        .flow=${flow}
        .hold=${this.holdState}
        .payerZone=${payerZone}
        .credential=${rules.credentials.find(({ code }) => code === flow.draft.credential)?.display ?? ''}
        @step-wish=${this.#handleWish}
      ></p2p-scheduler-review>`;
    return this.#renderPart(this.later, review);
  }

  #renderClosed(kind: ClosedKind): unknown {
    const { reference, assistance } = this.bounds ?? UNKNOWN_SCHEDULE;
    const closed = () =>
      html`<p2p-scheduler-closed
        heading-level=${this.headingLevel}
        .kind=${kind}
        .eligibility=${this.order.value?.eligibility}
        .orderId=${this.orderId}
        .reference=${reference}
        .assistance=${assistance}
        @step-wish=${this.#handleWish}
      ></p2p-scheduler-closed>`;
    return this.#renderPart(this.later, closed);
  }

  #renderDone({ booking, told }: Extract<Flow, { step: 'scheduled' }>): TemplateResult {
    return html`<p2p-scheduler-done
      heading-level=${this.headingLevel}
      .booking=${booking}
      ?told=${told}
      @step-wish=${this.#handleWish}
    ></p2p-scheduler-done>`;
  }

  /** A step, or what stands in its place until its file is there. */
  #renderPart(part: Later, ready: () => unknown = () => nothing): unknown {
    const { environment } = this;
    const t = copy(environment?.strings);
    return part.render({ environment, failed: t('could-not.step'), loading: t('loading-step'), needed: true, ready });
  }

  /** Everything that keeps the draft from being reviewed; nothing before it can be entered. */
  get #faults(): readonly Fault[] {
    return this.#entry?.draftFaults(this.flow.draft, (this.bounds ?? UNKNOWN_SCHEDULE).rules) ?? [];
  }

  /** What one person read is nobody else's: it goes when the session ends, and is read again for the next. */
  #readableOrderId(): string | undefined {
    const { orderId } = this;
    return orderId === '' || this.environment?.client.session.state === 'ended' ? undefined : orderId;
  }

  /** The order, while something can be requested for it. */
  #openOrderId(): string | undefined {
    const isOpen = this.order.value?.eligibility?.action === 'request' && this.flow.step !== 'scheduled';
    return isOpen ? this.orderId : undefined;
  }

  /** The zone asked for, else the settings'. One that the person has chosen something in is left alone. */
  #openIn(asked: string | undefined): void {
    const { draft } = this.flow;
    const timeZone = asked !== undefined && isTimeZone(asked) ? asked : this.environment?.timeZone;
    const isFree = draft.timeZone === '' || !isDirty(draft);
    if (timeZone !== undefined && isFree) this.#send({ type: 'edited', change: { timeZone } });
  }

  #send(event: FlowEvent): void {
    this.flow = next(this.flow, event);
    this.#kept?.put(isHalfMade(this.flow) ? this.flow.draft : undefined);
    if (stepOf(this.flow) !== this.#shownStep && this.#awaited === undefined) this.#tellStep();
    // Another step may take away what has the focus.
    void keepFocus(this);
    this.#page.look();
  }

  /** Sent and not answered, or not known whether it arrived. */
  get #isUnsettled(): boolean {
    const { flow } = this;
    return flow.step === 'submitting' || (flow.step === 'reviewing' && flow.unsure !== undefined);
  }

  readonly #handleHold = ({ detail: { state, say } }: HoldChangedEvent): void => {
    this.holdState = state;
    if (say !== undefined) this.#announcer.say(say);
  };

  readonly #handleSchedule = ({ detail }: ScheduleReadEvent): void => {
    this.bounds = detail;
    this.#send({ type: 'availability-read', hasSlots: detail.hasSlotsWithinHorizon });
  };

  readonly #handleWish = ({ detail: { wish } }: StepWishEvent): void => {
    void this.#wishes[wish]();
  };

  readonly #wishes: Readonly<Record<Wish, () => unknown>> = {
    continue: () => this.#continue(),
    back: () => this.#back(),
    submit: () => this.#submit(),
    cancel: () => this.#cancel(),
    extend: () => this.time?.hold.extend(),
    dismiss: () => this.#dismiss(),
    stay: () => (this.leaving = false),
    leave: () => this.#leave(),
  };

  async #continue(): Promise<void> {
    const { orderId } = this;
    if (!this.#entry && !(await this.later.ensure())) return;
    // Nothing on the summary may be untrue, not even at first.
    if (this.#faults.length === 0 && !(await this.#verified())) return;
    if (this.orderId !== orderId) return;
    this.#send({ type: 'continued', complete: this.#faults.length === 0 });
    await this.updateComplete;
    await (this.flow.step === 'reviewing' ? this.review?.focusTitle() : this.choose?.focusFaults());
  }

  async #back(): Promise<void> {
    this.#send({ type: 'went-back' });
    await this.updateComplete;
    await this.choose?.focusTitle();
  }

  async #submit(): Promise<void> {
    const { flow, orderId } = this;
    const entry = this.#entry;
    if (flow.step !== 'reviewing' || !flow.draft.choice || orderId === undefined || !entry) return;
    const asked = flow.unsure ?? entry.requestOf(flow.draft, flow.draft.choice.slotId, this.#holdId);
    this.#send({ type: 'submitted', request: asked });
    if (!flow.unsure && !(await this.#verified())) return;
    // Another window of the same person may have had the hold meanwhile.
    const request = flow.unsure ?? { ...asked, holdId: this.#holdId };
    this.#send({ type: 'submitted', request });

    const booking = await this.#schedule.run({ orderId, ...request });
    if (booking) this.#accept(booking, orderId);
    else await this.#fail(this.#schedule.error);
  }

  #accept(booking: P2p, orderId: string): void {
    // The booking has used it up.
    this.time?.hold.forget();
    this.#send({ type: 'accepted', booking });
    this.dispatchEvent(new P2pScheduledEvent({ orderId, p2pId: booking.p2pId, state: booking.state }));
  }

  async #fail(error: unknown): Promise<void> {
    if (error === undefined) return;
    const code = isApiError(error) ? error.code : undefined;
    const fields = refusedFields(error);
    if (code === 'already-booked') {
      this.#send({ type: 'already-booked' });
      await this.#focusClosed();
    } else if (isApiError(error) && (error.kind === 'conflict' || error.kind === 'gone')) {
      this.time?.hold.forget();
      await this.#lose(lostBy(error));
    } else if (fields.length > 0) {
      this.#send({ type: 'refused', fields });
      await this.updateComplete;
      await this.choose?.focusFaults();
    } else {
      this.#send({ type: 'failed', error, unsure: isUnsure(error) });
    }
  }

  /** The chosen time is gone; `p2p-choose-time` says so and leads to what is nearest. */
  async #lose(lost: Lost): Promise<void> {
    const { choice } = this.flow.draft;
    this.#send({ type: 'slot-lost', lost });
    if (!choice || this.flow.step !== 'choosing') return;
    // It can also mean that the order has or allows none any more: its own answer says so.
    if (lost.loss !== 'expired' && !isColleagues(lost)) void this.order.refresh();
    await this.updateComplete;
    await this.time?.settled();
    await this.updateComplete;
    if (!this.choose || this.choose.hidden) await this.#focusClosed();
  }

  get #holdId(): string | null {
    return this.time?.hold.holdId ?? null;
  }

  /** Whether the hold stands, as far as can be known; a step that waits for it looks at what is there then. */
  async #verified(): Promise<boolean> {
    return (await this.time?.hold.verify()) ?? true;
  }

  async #focusClosed(): Promise<void> {
    await this.later.ensure();
    await this.updateComplete;
    await this.closed?.focusTitle();
  }

  async #cancel(): Promise<void> {
    if (!isDirty(this.flow.draft)) this.#leave();
    else if (this.#entry || (await this.later.ensure())) this.leaving = true;
  }

  async #dismiss(): Promise<void> {
    this.#send({ type: 'dismissed' });
    await this.updateComplete;
    await this.done?.focusTitle();
  }

  #leave(): void {
    this.time?.hold.release();
    this.#kept?.put(undefined);
    if (this.flow.step !== 'scheduled') this.forget();
    this.dispatchEvent(new OrderSearchRequestedEvent());
  }
}

/** What the step of choosing has to show while another is. */
const NOT_CHOOSING: Pick<Extract<Flow, { step: 'choosing' }>, 'lost' | 'refused' | 'showFaults'> = {
  showFaults: false,
};

const timeCopy = (t: SchedulerCopy): ChooseTimeCopy => ({
  loading: t('loading-times'),
  slow: t('slow-times'),
  failed: t('could-not.times'),
  kept: t('kept'),
  lost: (loss, moment, sentence) =>
    `${loss === 'taken' || loss === 'expired' ? t(`lost.${loss}`, { moment }) : sentence} ${t('lost.kept')}`,
  offers: { nearest: t('lost.nearest'), none: t('lost.none') },
});

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler': P2pScheduler;
  }
}
