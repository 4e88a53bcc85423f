import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { getOrderHeader } from '@portal/api';
import type { ApiClient, P2p } from '@portal/api';
import { manageCopy } from '@portal/copy';
import { isTimeZone } from '@portal/domain';
import {
  DirtyMonitor,
  LazyPart,
  ModuleElement,
  Query,
  StepChangedEvent,
  controlStyles,
  failedView,
  heading,
  restoreFocus,
  notice,
} from '@portal/kit';
import type { Environment, Freshness } from '@portal/kit';
import type { ZoneChangedEvent } from '@portal/p2p-parts';

import { bookingOf } from '../booking-of.js';
import { OrderSearchRequestedEvent, P2pCancelledEvent, P2pRescheduledEvent } from '../events.js';
import type { TaskBegunEvent } from '../events.js';
import type { BookingChangedEvent, BookingFoundEvent, TimeStepEvent } from '../task-events.js';
import { changedBy } from '../model/changed-by.js';
import { changesBetween } from '../model/changes.js';
import { START, TASKS, mayDo, next, stepOf } from '../model/flow.js';
import type { Flow, FlowEvent, Task } from '../model/flow.js';
import { payerLine } from '../views/payer-line.js';

import type { P2pBooking } from './p2p-booking.js';
import type { P2pCancelDialog } from './p2p-cancel-dialog.js';
import type { P2pNews } from './p2p-news.js';
import type { P2pParticipantEditor } from './p2p-participant-editor.js';
import type { P2pReschedule } from './p2p-reschedule.js';
import { styles } from './p2p-manage.styles.js';

/**
 * Manages an order's Peer-to-Peer: view, cancel, reschedule, or change the participant (PM-01 to PM-10).
 *
 * @tag p2p-manage
 *
 * @fires {P2pRescheduledEvent} p2p-rescheduled - The Peer-to-Peer has a new time.
 * @fires {P2pCancelledEvent} p2p-cancelled - The Peer-to-Peer is canceled, so the order's button changes.
 * @fires {OrderSearchRequestedEvent} order-search-requested - Show the order search.
 * @fires {P2pRequestRequestedEvent} p2p-request-requested - Open the page that requests another Peer-to-Peer.
 * @fires {P2pManageRequestedEvent} p2p-manage-requested - Open the page of a newer Peer-to-Peer.
 * @fires {StepChangedEvent} step-changed - The step changes: `overview`, `cancel`, `edit`, `reschedule`, or `confirm`.
 * @fires {DirtyChangedEvent} dirty-changed - Whether closing the page would lose entries.
 *
 * @csspart back - The link back to the order search.
 * @csspart order - The order and member at the top.
 * @csspart booking - The card with the time, the people, and the actions.
 * @csspart record - The next steps and the history.
 * @csspart notice - The module's own notice: the session expired or ended, or a setting is unusable.
 *
 * @slot notice - An announcement by the host, such as rollout dates.
 */
export class P2pManage extends ModuleElement {
  static override styles = [controlStyles, styles];

  /** The order to manage the Peer-to-Peer of. Required. */
  @property({ attribute: 'order-id' }) orderId?: string;

  /** IANA zone of the displayed times; the booking's zone by default. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /**
   * The current step: `overview`, `cancel`, `edit`, `reschedule`, or `confirm`. Set it to navigate; entries stay. If a
   * step can't be shown, the element sends `step-changed` with the current one.
   */
  @property() step = 'overview';

  @state() private flow: Flow = START;
  /** Whether the user is confirming the new time. */
  @state() private confirming = false;
  /** The zone selected on this page; overrides the attribute. */
  @state() private chosenZone = '';
  /**
   * The version the user decides about in an open task. Polling never changes it; only a conflict that the user sees
   * does.
   */
  @state() private opened: P2p | undefined;
  /** The session ended, so nothing is shown or read until it resumes. */
  @state() private emptied = false;

  @query('p2p-news') private news!: P2pNews | null;
  @query('p2p-booking') private summary!: P2pBooking | null;
  @query('p2p-cancel-dialog') private dialog!: P2pCancelDialog | null;
  @query('p2p-reschedule, p2p-participant-editor') private task!: P2pReschedule | P2pParticipantEditor | null;

  readonly #dirtyMonitor = new DirtyMonitor(this);
  #shownFor: string | undefined;
  #shownStep = 'overview';
  /** A step the host requested before it was available. */
  #pendingStep: string | undefined;

  /** Whether closing the page would lose entries. */
  get dirty(): boolean {
    return this.#dirtyMonitor.dirty;
  }

  readonly order = new Query(this, {
    args: () => this.#queryArgs,
    run: ([client, orderId], signal) => client.send(getOrderHeader, { orderId }, { signal }),
    outcome: () => this.environment?.outcome,
  });

  readonly booking = new Query(this, {
    args: () => this.#queryArgs,
    run: async ([client, orderId], signal) => ({ p2p: await bookingOf(client, orderId, signal) }),
    outcome: () => this.environment?.outcome,
  });

  /** Details of the booking; load right after the first render. */
  readonly record = new LazyPart(this, () => import('../define/later/p2p-manage-record.js'), 0);

  /** Tasks; load after the details. */
  readonly lazyTasks = new LazyPart(this, () => import('../define/later/p2p-manage-tasks.js'));

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    if (this.#shownFor !== this.orderId) {
      this.flow = START;
      this.confirming = false;
      this.opened = undefined;
      void restoreFocus(this);
    }
    this.#shownFor = this.orderId;
    // Ignore a step that this element set itself.
    if (changed?.has('step') && this.step !== this.#shownStep) this.#pendingStep = this.step;
  }

  protected override updated(): void {
    const p2p = this.booking.value?.p2p;
    const step = this.#pendingStep;
    // The allowed actions come with the booking.
    if (step !== undefined && p2p && p2p.orderId === this.orderId) {
      this.#pendingStep = undefined;
      void this.#show(step, p2p);
    } else if (step === undefined && stepOf(this.flow, this.confirming) !== this.#shownStep) this.#emitStep();
  }

  /** Goes to the step the host sets, such as on the browser's Back and Forward. Entries stay. */
  async #show(step: string, p2p: P2p): Promise<void> {
    // While a write's outcome is unknown, its task stays open.
    if (!this.task?.unsettled && !this.dialog?.unsettled) await this.#turnTo(step, p2p);
    await this.updateComplete;
    // The step may differ from the requested one.
    if (this.step !== stepOf(this.flow, this.confirming)) this.#emitStep();
  }

  async #turnTo(step: string, p2p: P2p): Promise<void> {
    const task = TASKS[step];
    if (task === this.flow.step) this.confirming = step === 'confirm';
    else if (step === 'overview') await this.#handleLeft();
    else if (task && mayDo(task, p2p)) await this.#begin(task, step === 'confirm');
  }

  #emitStep(): void {
    const step = (this.step = this.#shownStep = stepOf(this.flow, this.confirming));
    if (this.orderId) this.dispatchEvent(new StepChangedEvent({ orderId: this.orderId, step }));
  }

  override refresh(): void {
    this.emptied = false;
    void this.order.refresh();
    void this.booking.refresh();
  }

  protected override get missing(): 'order-id' | undefined {
    return this.orderId ? undefined : 'order-id';
  }

  protected override clearData(): void {
    this.flow = START;
    this.opened = undefined;
    this.emptied = true;
  }

  protected override renderModule(environment: Environment): unknown {
    const t = manageCopy(environment.strings);
    return html`
      <slot name="notice"></slot>
      <button type="button" part="back" class="link back" @click=${this.#handleBack}>${t('back')}</button>
      ${this.order.render({
        loading: () => this.#renderLoading(environment),
        // The booking has most likely failed too, so one retry reads both again.
        failed: (error) => [this.#renderFailure(error, 'order', () => this.refresh()), this.#renderTyped(environment)],
        ready: (order) => html`
          <p2p-order-banner part="order" .order=${order}></p2p-order-banner>
          ${heading(this.headingLevel, t('title'), { className: 'title', focusable: true })}
          ${this.booking.render({
            loading: () => this.#renderLoading(environment),
            failed: (error, retry) => [this.#renderFailure(error, 'booking', retry), this.#renderTyped(environment)],
            ready: ({ p2p }, freshness) =>
              p2p
                ? this.#renderBooking(p2p, environment, freshness)
                : [this.#renderNone(environment), this.#renderTyped(environment)],
          })}
        `,
      })}
    `;
  }

  #renderLoading({ strings }: Environment): TemplateResult {
    const t = manageCopy(strings);
    return html`<ui-loading lines="8" label=${t('loading')} slow=${t('slow')}></ui-loading>`;
  }

  #renderFailure(error: unknown, what: 'order' | 'booking' | 'refresh', retry: () => void): TemplateResult {
    const { environment } = this;
    const t = manageCopy(environment?.strings);
    const kept = what === 'refresh' ? { kept: t('kept-shown') } : {};
    return failedView(error, {
      failed: t(`could-not-${what}`),
      retry: () => void this.#retry(retry),
      environment,
      ...kept,
    });
  }

  #renderNone(environment: Environment): TemplateResult {
    const t = manageCopy(environment.strings);
    return notice(
      'info',
      html`<p><strong>${t('none')}</strong></p>
        <p>${t('none-next')}</p>
        ${payerLine(environment)}`,
    );
  }

  #renderBooking(p2p: P2p, environment: Environment, { failure, retry }: Freshness): TemplateResult {
    const t = manageCopy(environment.strings);
    const timeZone = this.#zoneFor(p2p);
    const headingLevel = this.headingLevel + 1;
    const { step } = this.flow;
    const version = (this.opened ?? p2p).version;

    return html`
      ${failure === undefined ? nothing : this.#renderFailure(failure, 'refresh', retry)}
      ${this.lazyTasks.render({ environment, failed: t('could-not-task') })}
      <p2p-news .p2p=${p2p} .flow=${this.flow} .timeZone=${timeZone} @booking-found=${this.#handleFound}></p2p-news>
      ${
        step === 'rescheduling'
          ? html`<p2p-reschedule
              .p2p=${p2p}
              .version=${version}
              .timeZone=${timeZone}
              .headingLevel=${headingLevel}
              .confirming=${this.confirming}
              @time-step=${this.#handleTimeStep}
              @zone-changed=${this.#handleZone}
              @booking-changed=${this.#handleChanged}
              @booking-stale=${this.#handleStale}
              @task-left=${this.#handleLeft}
            ></p2p-reschedule>`
          : step === 'editing'
            ? this.#renderEditor(p2p, version)
            : html`<div class="overview">
                <p2p-booking
                  part="booking"
                  .p2p=${p2p}
                  .timeZone=${timeZone}
                  .headingLevel=${headingLevel}
                  @task-begun=${this.#handleBegun}
                ></p2p-booking>
                ${this.record.render({ environment, failed: t('could-not-record') })}
                <p2p-record
                  part="record"
                  .p2p=${p2p}
                  .settings=${this.settingsInForce}
                  .timeZone=${timeZone}
                  .headingLevel=${headingLevel}
                ></p2p-record>
              </div>`
      }
      <p2p-cancel-dialog
        .p2p=${p2p}
        .version=${version}
        .open=${step === 'cancelling'}
        .timeZone=${timeZone}
        .flow=${this.flow}
        @booking-changed=${this.#handleChanged}
        @booking-stale=${this.#handleStale}
        @task-left=${this.#handleLeft}
      ></p2p-cancel-dialog>
    `;
  }

  #renderEditor(p2p: P2p, version: string): TemplateResult {
    return html`<p2p-participant-editor
      .p2p=${p2p}
      .version=${version}
      .headingLevel=${this.headingLevel + 1}
      @booking-changed=${this.#handleChanged}
      @booking-stale=${this.#handleStale}
      @task-left=${this.#handleLeft}
    ></p2p-participant-editor>`;
  }

  /** Typed text stays readable even if the booking is no longer available. */
  #renderTyped({ strings }: Environment): unknown {
    const { opened } = this;
    if (!opened || this.flow.step !== 'editing') return nothing;
    return html`<p>${manageCopy(strings)('kept')}</p>
      ${this.#renderEditor(opened, opened.version)}`;
  }

  get #queryArgs(): readonly [ApiClient | undefined, string | undefined] {
    return [this.emptied ? undefined : this.environment?.client, this.orderId === '' ? undefined : this.orderId];
  }

  #zoneFor({ timeZone }: P2p): string {
    const wanted = [this.chosenZone, this.timeZone, timeZone, this.environment?.timeZone];
    return wanted.find((zone) => zone && isTimeZone(zone)) ?? 'UTC';
  }

  #go(event: FlowEvent): void {
    this.flow = next(this.flow, event);
    if (this.flow.step !== 'rescheduling') this.confirming = false;
  }

  /** A manual retry removes its button, so focus moves to the page's title. */
  async #retry(retry: () => void): Promise<void> {
    retry();
    await Promise.all([this.order.settled, this.booking.settled]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title, .notice .button')?.focus();
  }

  readonly #handleBack = (): void => {
    this.dispatchEvent(new OrderSearchRequestedEvent());
  };

  #handleZone({ detail }: ZoneChangedEvent): void {
    this.chosenZone = detail.timeZone;
  }

  #handleBegun({ detail: { task } }: TaskBegunEvent): Promise<void> {
    return this.#begin(task);
  }

  async #begin(task: Task, confirming = false): Promise<void> {
    const ready = await Promise.all([this.lazyTasks.ensure(), this.record.ensure()]);
    if (ready.includes(false)) return;
    this.#go({ type: 'begun', task });
    this.confirming = confirming;
    this.opened = this.booking.value?.p2p;
    await this.updateComplete;
    this.task?.focus();
  }

  #handleTimeStep({ detail }: TimeStepEvent): void {
    this.confirming = detail.confirming;
  }

  async #handleLeft(): Promise<void> {
    const { step } = this.flow;
    this.#go({ type: 'left' });
    await this.updateComplete;
    if (step !== 'reviewing') await this.summary?.focusTask(step);
  }

  async #handleChanged({ detail: { done, p2p } }: BookingChangedEvent): Promise<void> {
    const { orderId, p2pId } = p2p;
    // The host may have switched to another order, which must not show this order's booking.
    const isShown = this.booking.value?.p2p?.orderId === orderId;
    if (isShown) {
      this.booking.setValue({ p2p });
      this.#go({ type: 'done', done });
    }
    if (done === 'cancelled') this.dispatchEvent(new P2pCancelledEvent({ orderId, p2pId }));
    if (done === 'rescheduled') this.dispatchEvent(new P2pRescheduledEvent({ orderId, p2pId }));
    if (isShown) await this.#showNews();
  }

  async #handleStale(): Promise<void> {
    const before = this.opened;
    const { orderId } = this;
    await this.booking.refresh();
    if (this.orderId !== orderId) return;
    const after = this.booking.value?.p2p;
    const { step } = this.flow;
    if (!after) {
      // Typed text in a form stays visible with the reason; a dialog would hide it.
      if (step !== 'editing') this.#go({ type: 'left' });
      return;
    }
    this.#go({
      type: 'stale',
      changes: changesBetween(before, after),
      may: mayDo(step, after),
      by: changedBy(after.changedBy, this.environment?.person),
    });
    this.opened = after;
    if (this.flow.step !== 'cancelling') await this.#showNews();
  }

  async #handleFound({ detail: { p2p } }: BookingFoundEvent): Promise<void> {
    const before = this.booking.value?.p2p;
    const { step } = this.flow;
    // While a write's outcome is unknown, the change may be this office's own. A retry resolves that.
    if (this.task?.unsettled || this.dialog?.unsettled) return;
    this.booking.setValue({ p2p });
    this.#go({
      type: 'found',
      changes: changesBetween(before, p2p),
      may: mayDo(step, p2p),
      by: changedBy(p2p.changedBy, this.environment?.person),
    });
    await this.updateComplete;
    // Either announce it or move focus to it. Both would be read twice.
    if (this.flow.step === step) this.news?.announce();
    else await this.#showNews();
  }

  async #showNews(): Promise<void> {
    await this.updateComplete;
    // Wait until the closing dialog returns focus.
    await this.dialog?.updateComplete;
    this.news?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-manage': P2pManage;
  }
}
