import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

import type { P2p } from '@portal/api';
import { manageCopy } from '@portal/copy';
import type { Environment } from '@portal/kit';
import type { ZoneChangedEvent } from '@portal/p2p-parts';

import { P2pCancelledEvent, P2pRescheduledEvent } from '../events.js';
import { changedBy } from '../model/changed-by.js';
import { changesBetween } from '../model/changes.js';
import { mayDo } from '../model/flow.js';
import type { Flow, Task } from '../model/flow.js';
import { next } from '../model/flow-events.js';
import type { FlowEvent } from '../model/flow-events.js';
import type { BookingChangedEvent, BookingFoundEvent, TimeStepEvent } from '../task-events.js';

/** The module, whose element doesn't load with its tasks. */
export interface TaskHost extends ReactiveControllerHost, EventTarget {
  readonly orderId?: string;
  readonly headingLevel: number;
  readonly renderRoot: ParentNode;
  readonly booking: {
    readonly value: { readonly p2p: P2p | undefined } | undefined;
    setValue(value: { readonly p2p: P2p }): void;
    refresh(): Promise<unknown>;
  };
}

/** The part of the module's state that tasks and news change. */
export interface TaskState {
  readonly flow: Flow;
  /** Whether the user is confirming the new time. */
  readonly confirming: boolean;
  /** The version the user decides about in an open task. */
  readonly opened: P2p | undefined;
}

export interface TaskOptions {
  readonly environment: () => Environment | undefined;
  readonly state: () => TaskState;
  readonly setState: (change: Partial<TaskState>) => void;
  readonly setZone: (timeZone: string) => void;
}

/** The tasks and the news of a booking: renders them, and follows their events. */
export class TaskFlow {
  readonly #host: TaskHost;
  readonly #options: TaskOptions;

  constructor(host: TaskHost, options: TaskOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether a write runs, or its outcome is unknown. */
  get unsettled(): boolean {
    return [this.#form, this.#find('p2p-cancel-dialog')].some((part) => part?.unsettled);
  }

  async begin(task: Task, confirming: boolean): Promise<void> {
    this.#go({ type: 'begun', task });
    this.#options.setState({ confirming, opened: this.#booking });
    await this.#host.updateComplete;
    this.#form?.focus();
  }

  readonly leave = async (): Promise<void> => {
    const { step } = this.#state.flow;
    this.#go({ type: 'left' });
    await this.#host.updateComplete;
    if (step !== 'reviewing') await this.#find('p2p-booking')?.focusTask(step);
  };

  renderNews(p2p: P2p, timeZone: string): TemplateResult {
    return html`<p2p-news
      .p2p=${p2p}
      .flow=${this.#state.flow}
      .timeZone=${timeZone}
      @booking-found=${this.#handleFound}
    ></p2p-news>`;
  }

  /** The form of the open task; undefined if the overview shows. */
  renderForm(p2p: P2p, timeZone: string): TemplateResult | undefined {
    const { flow, confirming, opened } = this.#state;
    const { version } = opened ?? p2p;
    if (flow.step === 'editing') return this.#renderEditor(p2p, version);
    if (flow.step !== 'rescheduling') return undefined;
    return html`<p2p-reschedule
      .p2p=${p2p}
      .version=${version}
      .timeZone=${timeZone}
      .headingLevel=${this.#host.headingLevel + 1}
      .confirming=${confirming}
      @time-step=${({ detail }: TimeStepEvent) => this.#options.setState(detail)}
      @zone-changed=${({ detail }: ZoneChangedEvent) => this.#options.setZone(detail.timeZone)}
      @booking-changed=${this.#handleChanged}
      @booking-stale=${this.#handleStale}
      @task-left=${this.leave}
    ></p2p-reschedule>`;
  }

  renderDialog(p2p: P2p, timeZone: string): TemplateResult {
    const { flow, opened } = this.#state;
    return html`<p2p-cancel-dialog
      .p2p=${p2p}
      .version=${(opened ?? p2p).version}
      .open=${flow.step === 'cancelling'}
      .timeZone=${timeZone}
      .flow=${flow}
      @booking-changed=${this.#handleChanged}
      @booking-stale=${this.#handleStale}
      @task-left=${this.leave}
    ></p2p-cancel-dialog>`;
  }

  /** Typed text stays readable even if the booking is no longer available. */
  renderTyped({ strings }: Environment): unknown {
    const { flow, opened } = this.#state;
    if (!opened || flow.step !== 'editing') return nothing;
    return html`<p>${manageCopy(strings)('kept')}</p>
      ${this.#renderEditor(opened, opened.version)}`;
  }

  #renderEditor(p2p: P2p, version: string): TemplateResult {
    return html`<p2p-participant-editor
      .p2p=${p2p}
      .version=${version}
      .headingLevel=${this.#host.headingLevel + 1}
      @booking-changed=${this.#handleChanged}
      @booking-stale=${this.#handleStale}
      @task-left=${this.leave}
    ></p2p-participant-editor>`;
  }

  get #state(): TaskState {
    return this.#options.state();
  }

  get #booking(): P2p | undefined {
    return this.#host.booking.value?.p2p;
  }

  get #form() {
    return this.#find('p2p-reschedule') ?? this.#find('p2p-participant-editor');
  }

  #find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] | null {
    return this.#host.renderRoot.querySelector(tag);
  }

  #go(event: FlowEvent): void {
    const flow = next(this.#state.flow, event);
    this.#options.setState(flow.step === 'rescheduling' ? { flow } : { flow, confirming: false });
  }

  readonly #handleChanged = async ({ detail: { done, p2p } }: BookingChangedEvent): Promise<void> => {
    const { orderId, p2pId } = p2p;
    // The host may have switched to another order, which must not show this order's booking.
    const isShown = this.#booking?.orderId === orderId;
    if (isShown) {
      this.#host.booking.setValue({ p2p });
      this.#go({ type: 'done', done });
    }
    if (done === 'cancelled') this.#host.dispatchEvent(new P2pCancelledEvent({ orderId, p2pId }));
    if (done === 'rescheduled') this.#host.dispatchEvent(new P2pRescheduledEvent({ orderId, p2pId }));
    if (isShown) await this.#showNews();
  };

  readonly #handleStale = async (): Promise<void> => {
    const before = this.#state.opened;
    const { orderId } = this.#host;
    await this.#host.booking.refresh();
    if (this.#host.orderId !== orderId) return;
    const after = this.#booking;
    const { step } = this.#state.flow;
    if (!after) {
      // Typed text in a form stays visible with the reason; a dialog would hide it.
      if (step !== 'editing') this.#go({ type: 'left' });
      return;
    }
    this.#go({ type: 'stale', ...this.#difference(before, after) });
    this.#options.setState({ opened: after });
    if (this.#state.flow.step !== 'cancelling') await this.#showNews();
  };

  readonly #handleFound = async ({ detail: { p2p } }: BookingFoundEvent): Promise<void> => {
    const before = this.#booking;
    const { step } = this.#state.flow;
    // While a write's outcome is unknown, the change may be this office's own. A retry resolves that.
    if (this.unsettled) return;
    this.#host.booking.setValue({ p2p });
    this.#go({ type: 'found', ...this.#difference(before, p2p) });
    await this.#host.updateComplete;
    // Either announce it or move focus to it. Both would be read twice.
    if (this.#state.flow.step === step) this.#find('p2p-news')?.announce();
    else await this.#showNews();
  };

  #difference(before: P2p | undefined, after: P2p) {
    return {
      changes: changesBetween(before, after),
      may: mayDo(this.#state.flow.step, after),
      by: changedBy(after.changedBy, this.#options.environment()?.person),
    };
  }

  async #showNews(): Promise<void> {
    await this.#host.updateComplete;
    // Wait until the closing dialog returns focus.
    await this.#find('p2p-cancel-dialog')?.updateComplete;
    this.#find('p2p-news')?.focus();
  }
}
