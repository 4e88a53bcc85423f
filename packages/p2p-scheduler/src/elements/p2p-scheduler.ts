import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { OrderHeader } from '@portal/api';
import { schedulerCopy } from '@portal/copy';
import type { SchedulerCopy } from '@portal/copy';
import { isTimeZone } from '@portal/domain';
import {
  Announcer,
  DirtyMonitor,
  LazyPart,
  ModuleElement,
  UnloadGuard,
  Query,
  SHORT_DELAY_MS,
  StepChangedEvent,
  controlStyles,
  failedView,
  restoreFocus,
} from '@portal/kit';
import type { Environment } from '@portal/kit';
import { UNKNOWN_SCHEDULE, isColleagues, storedEntry } from '@portal/p2p-parts';
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

import { readContacts, readOrder } from '../controllers/order-reader.js';
import type { RequestSteps } from '../controllers/request-steps.js';
import { OrderSearchRequestedEvent } from '../events.js';
import type { StepActionEvent, StepAction } from '../events.js';
import { isDirty, isHalfMade, next, started, stepOf } from '../model/flow.js';
import type { Draft, Flow, FlowEvent, Step } from '../model/flow.js';
import type { P2pSchedulerChoose } from './p2p-scheduler-choose.js';
import { styles } from './p2p-scheduler.styles.js';

/** The order, the title, the zone, the week, and the contact person. */
const SHAPE = `100 28 66 40 62 ${'42x5 '.repeat(10)}66 66x3 66x3 152 68`;

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
 * @csspart order - The order and member at the top.
 * @csspart page - The order and the current step.
 * @csspart notice - The module's own notice: the session expired or ended, or a setting is unusable.
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

  /** The contact form is below the times and loads before everything else. */
  readonly lazySteps = new LazyPart(
    this,
    async () => {
      const { RequestSteps } = await import('../define/later/p2p-scheduler-steps.js');
      this.#steps ??= new RequestSteps(this, {
        environment: () => this.environment,
        eligibility: () => this.order.value?.eligibility,
        flow: () => this.flow,
        bounds: () => this.bounds ?? UNKNOWN_SCHEDULE,
        hold: () => this.holdState,
        send: (event) => this.#send(event),
        lose: (lost) => this.#lose(lost),
        act: this.#handleAction,
      });
    },
    SHORT_DELAY_MS,
  );
  #steps: RequestSteps | undefined;
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
    void this.#act('continue').then(() => {
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
    if (step === 'choose' && flow.step === 'reviewing') void this.#act('back');
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
    this.#steps?.reset();
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
          loading: () => html`<ui-loading label=${t('loading')} slow=${t('slow')} .shape=${SHAPE}></ui-loading>`,
          failed: (error, retry) => failedView(error, { failed: t('could-not.order'), retry, environment }),
          ready: ({ header }) => this.#renderOrder(header, environment),
        })}
      </div>
      ${this.#announcer.render()}
    `;
  }

  #renderOrder(header: OrderHeader, environment: Environment): TemplateResult {
    return html`
      <div part="page" class="page">
        <p2p-order-banner part="order" .order=${header}></p2p-order-banner>
        ${this.#renderStep(environment)}
      </div>
      <p2p-scheduler-leave ?open=${this.leaving} @step-action=${this.#handleAction}></p2p-scheduler-leave>
    `;
  }

  /** The first step stays in the DOM while another step shows, to keep its week and scroll position. */
  #renderStep(environment: Environment): unknown {
    const { flow } = this;
    const shown =
      flow.step === 'choosing' ? nothing : this.#renderPart(this.lazySteps, () => this.#steps?.render(flow));
    if (flow.step === 'scheduled') return shown;
    const isClosed = flow.step === 'booked' || flow.step === 'not-eligible';
    return html`${isClosed ? nothing : this.#renderChoose(flow, environment)} ${shown}`;
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
        .contactsFailure=${this.contacts.failure}
        .hold=${this.holdState}
        .showFaults=${showFaults}
        .faults=${this.#steps?.faults ?? []}
        .rejected=${refused}
        .parts=${this.#steps?.chooseParts}
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

  /** A step, or its placeholder while the file loads. */
  #renderPart(part: LazyPart, ready: () => unknown = () => nothing): unknown {
    const { environment } = this;
    const t = schedulerCopy(environment?.strings);
    const loading = html`<ui-loading label=${t('loading-step')} shape="66 66x3 66x3"></ui-loading>`;
    return part.render({ environment, failed: t('could-not.step'), loading, needed: true, ready });
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
    void this.#act(action);
  };

  /** Leaving doesn't need the other steps. */
  async #act(action: StepAction): Promise<void> {
    switch (action) {
      case 'cancel':
        return this.#cancel();
      case 'extend':
        return this.time?.hold.extend();
      case 'stay':
        this.leaving = false;
        return;
      case 'leave':
        this.#leave();
        return;
      default:
        return this.#take(action);
    }
  }

  async #take(action: Exclude<StepAction, 'cancel' | 'extend' | 'stay' | 'leave'>): Promise<void> {
    const { orderId } = this;
    if (!this.#steps) await this.lazySteps.ensure();
    if (this.orderId === orderId) await this.#steps?.[action]();
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

  async #focusClosed(): Promise<void> {
    await this.lazySteps.ensure();
    await this.#steps?.focusClosed();
  }

  async #cancel(): Promise<void> {
    if (!isDirty(this.flow.draft)) this.#leave();
    else if (this.#steps || (await this.lazySteps.ensure())) this.leaving = true;
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
