import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { isApiError } from '@portal/api';
import type { OrderHeader, P2p } from '@portal/api';
import { schedulerCopy } from '@portal/copy';
import type { SchedulerCopy } from '@portal/copy';
import { isTimeZone } from '@portal/domain';
import {
  Announcer,
  DirtyMonitor,
  LazyPart,
  ModuleElement,
  Mutation,
  UnloadGuard,
  Query,
  SHORT_DELAY_MS,
  StepChangedEvent,
  controlStyles,
  failedView,
  restoreFocus,
} from '@portal/kit';
import type { Environment } from '@portal/kit';
import { UNKNOWN_SCHEDULE, isColleagues, storedEntry, lossFrom } from '@portal/p2p-parts';
import type {
  Bounds,
  ChooseTimeCopy,
  ContactChangedEvent,
  HoldChangedEvent,
  HoldState,
  StoredEntry,
  Lost,
  P2pChooseTime,
  ScheduleReadEvent,
  TimeChosenEvent,
  TimeLostEvent,
  ZoneChangedEvent,
} from '@portal/p2p-parts';

import { schedule } from '../controllers/schedule.js';
import { readContacts, readOrder } from '../controllers/order-reader.js';
import { OrderSearchRequestedEvent, P2pScheduledEvent } from '../events.js';
import type { StepActionEvent, StepAction } from '../events.js';
import type { Fault, draftFaults } from '../model/draft-faults.js';
import { isOutcomeUnknown, rejectedFields } from '../model/failure.js';
import { isDirty, isHalfMade, next, started, stepOf } from '../model/flow.js';
import type { Draft, Flow, FlowEvent, ScheduleRequest, Step } from '../model/flow.js';
import type { requestOf } from '../model/request.js';
import type { P2pSchedulerChoose } from './p2p-scheduler-choose.js';
import type { ClosedKind, P2pSchedulerClosed } from './p2p-scheduler-closed.js';
import type { P2pSchedulerDone } from './p2p-scheduler-done.js';
import type { P2pSchedulerReview } from './p2p-scheduler-review.js';
import { styles } from './p2p-scheduler.styles.js';

/**
 * Requests a Peer-to-Peer review for an order: time zone, time, and participant, then a summary and a confirmation.
 *
 * @tag p2p-scheduler
 *
 * @fires {P2pScheduledEvent} p2p-scheduled - The server has the request.
 * @fires {P2pManageRequestedEvent} p2p-manage-requested - Open the page of the existing Peer-to-Peer.
 * @fires {OrderSearchRequestedEvent} order-search-requested - The user returns to the order search.
 * @fires {StepChangedEvent} step-changed - The step changes: `choose`, `summary`, or `done`.
 * @fires {DirtyChangedEvent} dirty-changed - Whether closing the page would lose entries.
 *
 * @slot notice - An announcement by the host, such as rollout dates.
 */
export class P2pScheduler extends ModuleElement {
  static override styles = [controlStyles, styles];

  /** Loads the first step if it is a separate file; see `define/p2p-scheduler-apart.ts`. */
  static firstStep: () => Promise<unknown> = () => Promise.resolve();

  /** The order to request it for. Required. */
  @property({ attribute: 'order-id' }) orderId?: string;

  /** Initial IANA zone; the settings' zone if missing or unknown. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /**
   * The current step: `choose`, `summary`, or `done`. Set it to navigate; entries stay. If a step can't be shown, the
   * element sends `step-changed` with the current one.
   */
  @property() step = 'choose';

  @state() private flow: Flow = started('');
  @state() private leaving = false;
  /** Bounds of the schedule. */
  @state() private bounds: Bounds | undefined;
  @state() private holdState: HoldState = { status: 'none' };

  @query('p2p-choose-time') private time!: P2pChooseTime | null;
  @query('p2p-scheduler-choose') private choose!: P2pSchedulerChoose | null;
  @query('p2p-scheduler-review') private review!: P2pSchedulerReview | null;
  @query('p2p-scheduler-done') private done!: P2pSchedulerDone | null;
  @query('p2p-scheduler-closed') private closed!: P2pSchedulerClosed | null;

  readonly #announcer = new Announcer(this);
  /** The browser asks before the user closes the tab with an unfinished request. */
  readonly #unloadGuard = new UnloadGuard(this, () => isHalfMade(this.flow));

  readonly #dirtyMonitor = new DirtyMonitor(this);
  #shownStep: Step = 'choose';
  /** A step the host requested before it was available. */
  #pendingStep: Step | undefined;
  /** Storage for entries, one per order, person, and session. */
  #stored: StoredEntry<Draft> | undefined;
  #storedFor: readonly unknown[] = [];

  /** Whether closing the page would lose entries. */
  get dirty(): boolean {
    return this.#dirtyMonitor.dirty;
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

  /** The contact form is below the times and loads before everything else. */
  readonly lazySteps = new LazyPart(
    this,
    async () => {
      this.#entry = await import('../define/later/p2p-scheduler-steps.js');
    },
    SHORT_DELAY_MS,
  );
  /** Validates the entries and builds the request. */
  #entry: { readonly draftFaults: typeof draftFaults; readonly requestOf: typeof requestOf } | undefined;
  readonly #first = new LazyPart(this, () => P2pScheduler.firstStep(), 'at once');

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    const isAnother = changed?.get('orderId') !== undefined;
    const wanted = this.step;
    if (isAnother) this.clearData();
    this.#restore();
    if (this.flow.draft.timeZone === '' || changed?.has('timeZone')) this.#openIn(this.timeZone);
    if (wanted !== this.#shownStep && (isAnother || changed?.has('step'))) this.#go(wanted);
  }

  protected override updated(): void {
    // The summary needs the plan's rules, which come with the week.
    if (this.#pendingStep === undefined || !this.bounds) return;
    this.#pendingStep = undefined;
    void this.#continue().then(() => {
      if (this.step !== this.#shownStep) this.#emitStep();
    });
  }

  /** Restores the order's entries and holds the time again, because others may have it by now. */
  #restore(): void {
    const { environment, orderId, flow } = this;
    const place = [environment?.client.session, environment?.person, orderId];
    if (!environment || place.every((each, index) => each === this.#storedFor[index])) return;
    this.#storedFor = place;
    this.#stored = storedEntry(environment, orderId, 'request');
    const draft = this.#stored.get();
    if (!draft || isDirty(flow.draft)) return;
    this.flow = { ...started(''), draft };
  }

  /** Goes to the step the host sets, such as on the browser's Back and Forward. */
  #go(step: string): void {
    const { flow } = this;
    this.step = step;
    if (step === 'choose' && flow.step === 'reviewing') void this.#back();
    else if (step === 'summary' && flow.step === 'choosing' && isDirty(flow.draft)) this.#pendingStep = step;
    // After this render, so a host can respond by rendering again.
    else void this.updateComplete.then(() => this.#emitStep());
  }

  #emitStep(): void {
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

  protected override clearData(): void {
    this.#schedule.reset();
    this.time?.clear();
    this.bounds = undefined;
    this.leaving = false;
    this.flow = started(this.flow.draft.timeZone);
    this.#pendingStep = undefined;
    this.step = this.#shownStep = 'choose';
    this.#unloadGuard.update();
    void restoreFocus(this);
  }

  protected override renderModule(environment: Environment): unknown {
    const t = schedulerCopy(environment.strings);
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
      <p2p-scheduler-leave ?open=${this.leaving} @step-action=${this.#handleAction}></p2p-scheduler-leave>
    `;
  }

  /** The first step stays in the DOM while another step shows, to keep its week and scroll position. */
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
        .rejected=${refused}
        .waiting=${this.lazySteps.ready ? undefined : this.#renderPart(this.lazySteps)}
        @contact-changed=${({ detail }: ContactChangedEvent) => this.#send({ type: 'edited', change: detail })}
        @step-action=${this.#handleAction}
      >
        ${this.#renderTime(flow, schedulerCopy(environment.strings))}
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
        @step-action=${this.#handleAction}
      ></p2p-scheduler-review>`;
    return this.#renderPart(this.lazySteps, review);
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
        @step-action=${this.#handleAction}
      ></p2p-scheduler-closed>`;
    return this.#renderPart(this.lazySteps, closed);
  }

  #renderDone({ booking, dismissed }: Extract<Flow, { step: 'scheduled' }>): TemplateResult {
    return html`<p2p-scheduler-done
      heading-level=${this.headingLevel}
      .booking=${booking}
      ?dismissed=${dismissed}
      @step-action=${this.#handleAction}
    ></p2p-scheduler-done>`;
  }

  /** A step, or its placeholder while the file loads. */
  #renderPart(part: LazyPart, ready: () => unknown = () => nothing): unknown {
    const { environment } = this;
    const t = schedulerCopy(environment?.strings);
    return part.render({ environment, failed: t('could-not.step'), loading: t('loading-step'), needed: true, ready });
  }

  /** All validation errors of the draft; none before the form is ready. */
  get #faults(): readonly Fault[] {
    return this.#entry?.draftFaults(this.flow.draft, (this.bounds ?? UNKNOWN_SCHEDULE).rules) ?? [];
  }

  /**
   * One user's data is never shown to another: it is cleared when the session ends, and read again for the next user.
   */
  #readableOrderId(): string | undefined {
    const { orderId } = this;
    return orderId === '' || this.environment?.client.session.state === 'ended' ? undefined : orderId;
  }

  /** The order, if the user can request a Peer-to-Peer for it. */
  #openOrderId(): string | undefined {
    const isOpen = this.order.value?.eligibility?.action === 'request' && this.flow.step !== 'scheduled';
    return isOpen ? this.orderId : undefined;
  }

  /** The requested zone, or the settings' zone. Doesn't replace a zone in which the user selected a time. */
  #openIn(requestedZone: string | undefined): void {
    const { draft } = this.flow;
    const timeZone =
      requestedZone !== undefined && isTimeZone(requestedZone) ? requestedZone : this.environment?.timeZone;
    const isFree = draft.timeZone === '' || !isDirty(draft);
    if (timeZone !== undefined && isFree) this.#send({ type: 'edited', change: { timeZone } });
  }

  #send(event: FlowEvent): void {
    this.flow = next(this.flow, event);
    this.#stored?.put(isHalfMade(this.flow) ? this.flow.draft : undefined);
    if (stepOf(this.flow) !== this.#shownStep && this.#pendingStep === undefined) this.#emitStep();
    // The next step may remove the focused element.
    void restoreFocus(this);
    this.#unloadGuard.update();
  }

  /** Whether a request is pending or its outcome is unknown. */
  get #isUnsettled(): boolean {
    const { flow } = this;
    return flow.step === 'submitting' || (flow.step === 'reviewing' && flow.unsure !== undefined);
  }

  readonly #handleHold = ({ detail: { state, announcement } }: HoldChangedEvent): void => {
    this.holdState = state;
    if (announcement !== undefined) this.#announcer.announce(announcement);
  };

  readonly #handleSchedule = ({ detail }: ScheduleReadEvent): void => {
    this.bounds = detail;
    this.#send({ type: 'availability-read', hasSlots: detail.hasSlotsWithinHorizon });
  };

  readonly #handleAction = ({ detail: { action } }: StepActionEvent): void => {
    void this.#actions[action]();
  };

  readonly #actions: Readonly<Record<StepAction, () => unknown>> = {
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
    if (!this.#entry && !(await this.lazySteps.ensure())) return;
    // The summary must be true from its first render.
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
    const shown = flow.unsure ?? entry.requestOf(flow.draft, flow.draft.choice.slotId, this.#holdId);
    this.#send({ type: 'submitted', request: shown });
    if (!flow.unsure && !(await this.#verified())) return;
    // The user may have moved the hold in another window.
    const request = flow.unsure ?? { ...shown, holdId: this.#holdId };
    this.#send({ type: 'submitted', request });

    const booking = await this.#schedule.run({ orderId, ...request });
    if (booking) this.#accept(booking, orderId);
    else await this.#fail(this.#schedule.error);
  }

  #accept(booking: P2p, orderId: string): void {
    // The booking used the hold.
    this.time?.hold.clear();
    this.#send({ type: 'accepted', booking });
    this.dispatchEvent(new P2pScheduledEvent({ orderId, p2pId: booking.p2pId, state: booking.state }));
  }

  async #fail(error: unknown): Promise<void> {
    if (error === undefined) return;
    const code = isApiError(error) ? error.code : undefined;
    const fields = rejectedFields(error);
    if (code === 'already-booked') {
      this.#send({ type: 'already-booked' });
      await this.#focusClosed();
    } else if (isApiError(error) && (error.kind === 'conflict' || error.kind === 'gone')) {
      this.time?.hold.clear();
      await this.#lose(lossFrom(error));
    } else if (fields.length > 0) {
      this.#send({ type: 'refused', fields });
      await this.updateComplete;
      await this.choose?.focusFaults();
    } else {
      this.#send({ type: 'failed', error, unsure: isOutcomeUnknown(error) });
    }
  }

  /** The selected time is lost. `p2p-choose-time` explains it and offers the nearest times. */
  async #lose(lost: Lost): Promise<void> {
    const { choice } = this.flow.draft;
    this.#send({ type: 'slot-lost', lost });
    if (!choice || this.flow.step !== 'choosing') return;
    // The order may have lost its eligibility, so read it again.
    if (lost.loss !== 'expired' && !isColleagues(lost)) void this.order.refresh();
    await this.updateComplete;
    await this.time?.settled();
    await this.updateComplete;
    if (!this.choose || this.choose.hidden) await this.#focusClosed();
  }

  get #holdId(): string | null {
    return this.time?.hold.holdId ?? null;
  }

  /** Whether the hold is still active, as far as we know. Steps that wait for this check the state afterward. */
  async #verified(): Promise<boolean> {
    return (await this.time?.hold.verify()) ?? true;
  }

  async #focusClosed(): Promise<void> {
    await this.lazySteps.ensure();
    await this.updateComplete;
    await this.closed?.focusTitle();
  }

  async #cancel(): Promise<void> {
    if (!isDirty(this.flow.draft)) this.#leave();
    else if (this.#entry || (await this.lazySteps.ensure())) this.leaving = true;
  }

  async #dismiss(): Promise<void> {
    this.#send({ type: 'dismissed' });
    await this.updateComplete;
    await this.done?.focusTitle();
  }

  #leave(): void {
    this.time?.hold.release();
    this.#stored?.put(undefined);
    if (this.flow.step !== 'scheduled') this.clearData();
    this.dispatchEvent(new OrderSearchRequestedEvent());
  }
}

/** The first step's state while another step shows. */
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
