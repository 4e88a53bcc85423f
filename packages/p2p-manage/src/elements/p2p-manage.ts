import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

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

import { bookingOf } from '../booking-of.js';
import type { TaskFlow } from '../controllers/task-flow.js';
import { OrderSearchRequestedEvent } from '../events.js';
import type { TaskBegunEvent } from '../events.js';
import { START, TASKS, mayDo, stepOf } from '../model/flow.js';
import type { Flow, Task } from '../model/flow.js';
import { payerLine } from '../views/payer-line.js';

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
  readonly record = new LazyPart(
    this,
    async () => {
      const { TaskFlow } = await import('../define/later/p2p-manage-record.js');
      this.#tasks ??= new TaskFlow(this, {
        environment: () => this.environment,
        state: () => ({ flow: this.flow, confirming: this.confirming, opened: this.opened }),
        setState: (change) => Object.assign(this, change),
        setZone: (timeZone) => (this.chosenZone = timeZone),
      });
    },
    0,
  );
  #tasks: TaskFlow | undefined;

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
    if (!this.#tasks?.unsettled) await this.#turnTo(step, p2p);
    await this.updateComplete;
    // The step may differ from the requested one.
    if (this.step !== stepOf(this.flow, this.confirming)) this.#emitStep();
  }

  async #turnTo(step: string, p2p: P2p): Promise<void> {
    const task = TASKS[step];
    if (task === this.flow.step) this.confirming = step === 'confirm';
    else if (step === 'overview') await this.#tasks?.leave();
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
        failed: (error) => [
          this.#renderFailure(error, 'order', () => this.refresh()),
          this.#tasks?.renderTyped(environment),
        ],
        ready: (order) => html`
          <p2p-order-banner part="order" .order=${order}></p2p-order-banner>
          ${heading(this.headingLevel, t('title'), { className: 'title', focusable: true })}
          ${this.booking.render({
            loading: () => this.#renderLoading(environment),
            failed: (error, retry) => [
              this.#renderFailure(error, 'booking', retry),
              this.#tasks?.renderTyped(environment),
            ],
            ready: ({ p2p }, freshness) =>
              p2p
                ? this.#renderBooking(p2p, environment, freshness)
                : [this.#renderNone(environment), this.#tasks?.renderTyped(environment)],
          })}
        `,
      })}
    `;
  }

  #renderLoading({ strings }: Environment): TemplateResult {
    const t = manageCopy(strings);
    return html`<ui-loading shape="100 28 60 130 110 60 250" label=${t('loading')} slow=${t('slow')}></ui-loading>`;
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

    return html`
      ${failure === undefined ? nothing : this.#renderFailure(failure, 'refresh', retry)}
      ${this.lazyTasks.render({ environment, failed: t('could-not-task') })} ${this.#tasks?.renderNews(p2p, timeZone)}
      ${
        this.#tasks?.renderForm(p2p, timeZone) ??
        html`<div class="overview">
            <p2p-booking
              part="booking"
              .p2p=${p2p}
              .timeZone=${timeZone}
              .headingLevel=${headingLevel}
              @task-begun=${this.#handleBegun}
            ></p2p-booking>
            <p2p-record
              part="record"
              .p2p=${p2p}
              .settings=${this.settingsInForce}
              .timeZone=${timeZone}
              .headingLevel=${headingLevel}
            ></p2p-record>
          </div>
          ${this.record.render({
            environment,
            failed: t('could-not-record'),
            loading: html`<ui-loading shape="220x2"></ui-loading>`,
          })}`
      }
      ${this.#tasks?.renderDialog(p2p, timeZone)}
    `;
  }

  get #queryArgs(): readonly [ApiClient | undefined, string | undefined] {
    return [this.emptied ? undefined : this.environment?.client, this.orderId === '' ? undefined : this.orderId];
  }

  #zoneFor({ timeZone }: P2p): string {
    const wanted = [this.chosenZone, this.timeZone, timeZone, this.environment?.timeZone];
    return wanted.find((zone) => zone && isTimeZone(zone)) ?? 'UTC';
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

  #handleBegun({ detail: { task } }: TaskBegunEvent): Promise<void> {
    return this.#begin(task);
  }

  async #begin(task: Task, confirming = false): Promise<void> {
    const ready = await Promise.all([this.lazyTasks.ensure(), this.record.ensure()]);
    if (ready.includes(false)) return;
    await this.#tasks?.begin(task, confirming);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-manage': P2pManage;
  }
}
