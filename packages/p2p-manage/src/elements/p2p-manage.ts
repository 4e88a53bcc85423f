import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { getOrderHeader } from '@portal/api';
import type { ApiClient, P2p } from '@portal/api';
import { isTimeZone } from '@portal/domain';
import {
  DirtyWatch,
  Later,
  ModuleElement,
  Query,
  StepChangedEvent,
  controlStyles,
  failedView,
  heading,
  keepFocus,
  notice,
} from '@portal/kit';
import type { Environment, Freshness } from '@portal/kit';
import type { ZoneChangedEvent } from '@portal/p2p-parts';

import { bookingOf } from '../booking-of.js';
import { manageCopy } from '../copy.js';
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
 * The peer-to-peer of an order: look at it, cancel it, move it, change who takes part (PM-01 to PM-10).
 *
 * @tag p2p-manage
 *
 * @fires {P2pRescheduledEvent} p2p-rescheduled - It has a new time.
 * @fires {P2pCancelledEvent} p2p-cancelled - It is cancelled; the order's button is another one now.
 * @fires {OrderSearchRequestedEvent} order-search-requested - Show the order search.
 * @fires {P2pRequestRequestedEvent} p2p-request-requested - Open the page that requests another one.
 * @fires {P2pManageRequestedEvent} p2p-manage-requested - Open the page that manages another one that there is by now.
 * @fires {StepChangedEvent} step-changed - Another step is shown: `overview`, `cancel`, `edit`, `reschedule` or `confirm`.
 * @fires {DirtyChangedEvent} dirty-changed - Whether something entered would be lost by closing the page.
 *
 * @slot notice - What the host announces above it, such as the plans and dates of a rollout.
 */
export class P2pManage extends ModuleElement {
  static override styles = [controlStyles, styles];

  /** The order whose peer-to-peer it is. It has to be set. */
  @property({ attribute: 'order-id' }) orderId?: string;

  /** IANA zone in which times are shown; the one of the booking where it is left out. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /**
   * The step that is shown: `overview`, `cancel`, `edit`, `reschedule` or `confirm`. Set it to go to one; what was
   * entered is kept. A step that cannot be shown is answered with `step-changed`, which names the one that is.
   */
  @property() step = 'overview';

  @state() private flow: Flow = START;
  /** Whether the new time is to be confirmed. */
  @state() private confirming = false;
  /** Chosen on this page; goes before the attribute. */
  @state() private chosenZone = '';
  /** What the person decides about in an open task: news never change it, only being shown them with a refusal does. */
  @state() private opened: P2p | undefined;
  /** The session ended: nothing is held or read until it lives again. */
  @state() private emptied = false;

  @query('p2p-news') private news!: P2pNews | null;
  @query('p2p-booking') private summary!: P2pBooking | null;
  @query('p2p-cancel-dialog') private dialog!: P2pCancelDialog | null;
  @query('p2p-reschedule, p2p-participant-editor') private task!: P2pReschedule | P2pParticipantEditor | null;

  readonly #dirt = new DirtyWatch(this);
  #shownFor: string | undefined;
  #shownStep = 'overview';
  /** The step that the host asked for before it could be shown. */
  #awaited: string | undefined;

  /** Whether something entered would be lost by closing the page. */
  get dirty(): boolean {
    return this.#dirt.dirty;
  }

  readonly order = new Query(this, {
    args: () => this.#asked,
    run: ([client, orderId], signal) => client.send(getOrderHeader, { orderId }, { signal }),
    outcome: () => this.environment?.outcome,
  });

  readonly booking = new Query(this, {
    args: () => this.#asked,
    run: async ([client, orderId], signal) => ({ p2p: await bookingOf(client, orderId, signal) }),
    outcome: () => this.environment?.outcome,
  });

  /** What belongs to the booking: right after the first drawing. */
  readonly record = new Later(this, () => import('../define/later/p2p-manage-record.js'), 0);

  /** What begins with a press. */
  readonly later = new Later(this, () => import('../define/later/p2p-manage-tasks.js'));

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    if (this.#shownFor !== this.orderId) {
      this.flow = START;
      this.confirming = false;
      this.opened = undefined;
      void keepFocus(this);
    }
    this.#shownFor = this.orderId;
    // What this element sets itself is what it shows.
    if (changed?.has('step') && this.step !== this.#shownStep) this.#awaited = this.step;
  }

  protected override updated(): void {
    const p2p = this.booking.value?.p2p;
    const step = this.#awaited;
    // What can be done is read with the booking.
    if (step !== undefined && p2p && p2p.orderId === this.orderId) {
      this.#awaited = undefined;
      void this.#show(step, p2p);
    } else if (step === undefined && stepOf(this.flow, this.confirming) !== this.#shownStep) this.#tellStep();
  }

  /** Goes to the step that the host wants, as its browser's Back and Forward do. What was entered is kept. */
  async #show(step: string, p2p: P2p): Promise<void> {
    // While the fate of a write is not known, its task stays.
    if (!this.task?.unsettled && !this.dialog?.unsettled) await this.#turnTo(step, p2p);
    await this.updateComplete;
    // The step may be another one than was asked for.
    if (this.step !== stepOf(this.flow, this.confirming)) this.#tellStep();
  }

  async #turnTo(step: string, p2p: P2p): Promise<void> {
    const task = TASKS[step];
    if (task === this.flow.step) this.confirming = step === 'confirm';
    else if (step === 'overview') await this.#handleLeft();
    else if (task && mayDo(task, p2p)) await this.#begin(task, step === 'confirm');
  }

  #tellStep(): void {
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

  protected override forget(): void {
    this.flow = START;
    this.opened = undefined;
    this.emptied = true;
  }

  protected override renderModule(environment: Environment): unknown {
    const t = manageCopy(environment.strings);
    return html`
      <slot name="notice"></slot>
      <button type="button" class="link back" @click=${this.#handleBack}>${t('back')}</button>
      ${this.order.render({
        loading: () => this.#renderLoading(environment),
        // What fails here has most likely failed for the booking too: one press reads both again.
        failed: (error) => [this.#renderFailure(error, 'order', () => this.refresh()), this.#renderTyped(environment)],
        ready: (order) => html`
          <p2p-order-banner .order=${order}></p2p-order-banner>
          ${heading(this.headingLevel, t('title'), { className: 'title', focusable: true })}
          ${this.booking.render({
            loading: () => this.#renderLoading(environment),
            failed: (error, retry) => [this.#renderFailure(error, 'booking', retry), this.#renderTyped(environment)],
            ready: ({ p2p }, freshness) =>
              p2p
                ? this.#renderBooking(p2p, environment, freshness)
                : [this.#renderNone(environment), payerLine(environment), this.#renderTyped(environment)],
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
      retry: () => void this.#again(retry),
      environment,
      ...kept,
    });
  }

  #renderNone({ strings }: Environment): TemplateResult {
    const t = manageCopy(strings);
    return notice(
      'info',
      html`<p><strong>${t('none')}</strong></p>
        <p>${t('none-next')}</p>`,
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
      ${this.later.render({ environment, failed: t('could-not-task') })}
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
            : html`<p2p-booking
                  .p2p=${p2p}
                  .timeZone=${timeZone}
                  .headingLevel=${headingLevel}
                  @task-begun=${this.#handleBegun}
                ></p2p-booking>
                ${this.record.render({ environment, failed: t('could-not-record') })}
                <p2p-record
                  .p2p=${p2p}
                  .settings=${this.settingsInForce}
                  .timeZone=${timeZone}
                  .headingLevel=${headingLevel}
                ></p2p-record>`
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

  /** What was typed is the person's own: it stays to be read where the booking can no longer be. */
  #renderTyped({ strings }: Environment): unknown {
    const { opened } = this;
    if (!opened || this.flow.step !== 'editing') return nothing;
    return html`<p>${manageCopy(strings)('kept')}</p>
      ${this.#renderEditor(opened, opened.version)}`;
  }

  get #asked(): readonly [ApiClient | undefined, string | undefined] {
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

  /** After a retry by hand the pressed button is gone; the focus goes to the page's title. */
  async #again(retry: () => void): Promise<void> {
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
    const ready = await Promise.all([this.later.ensure(), this.record.ensure()]);
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
    // The host may have gone on to another order, which must not be drawn with this one's booking.
    const isShown = this.booking.value?.p2p?.orderId === orderId;
    if (isShown) {
      this.booking.put({ p2p });
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
      // What is typed into a form stays with the reason; a dialog would hide it.
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
    // While the fate of a write is not known, the change may be this office's own; its retry tells.
    if (this.task?.unsettled || this.dialog?.unsettled) return;
    this.booking.put({ p2p });
    this.#go({
      type: 'found',
      changes: changesBetween(before, p2p),
      may: mayDo(step, p2p),
      by: changedBy(p2p.changedBy, this.environment?.person),
    });
    await this.updateComplete;
    // Said, or read with the focus: both would be heard twice.
    if (this.flow.step === step) this.news?.announce();
    else await this.#showNews();
  }

  async #showNews(): Promise<void> {
    await this.updateComplete;
    // A dialog that closes gives the focus back first.
    await this.dialog?.updateComplete;
    this.news?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-manage': P2pManage;
  }
}
