import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

import { isApiError } from '@portal/api';
import type { P2p, P2pEligibility, ProblemCode } from '@portal/api';
import { Mutation } from '@portal/kit';
import type { Environment } from '@portal/kit';
import { lossFrom } from '@portal/p2p-parts';
import type { Bounds, HoldState, Lost } from '@portal/p2p-parts';

import { P2pScheduledEvent } from '../events.js';
import type { StepActionEvent } from '../events.js';
import { draftFaults } from '../model/draft-faults.js';
import type { Fault } from '../model/draft-faults.js';
import { isOutcomeUnknown, rejectedFields } from '../model/failure.js';
import type { Flow, FlowEvent, ScheduleRequest } from '../model/flow.js';
import { requestOf } from '../model/request.js';
import { chooseParts } from '../views/choose-parts.js';
import { schedule } from './schedule.js';

/** The scheduler, whose element doesn't load with the steps. */
export interface StepsHost extends ReactiveControllerHost, EventTarget {
  readonly orderId?: string;
  readonly headingLevel: number;
  readonly renderRoot: ParentNode;
}

export interface StepsOptions {
  readonly environment: () => Environment | undefined;
  readonly eligibility: () => P2pEligibility | undefined;
  readonly flow: () => Flow;
  readonly bounds: () => Bounds;
  readonly hold: () => HoldState;
  readonly send: (event: FlowEvent) => void;
  readonly lose: (lost: Lost) => Promise<void>;
  readonly act: (event: StepActionEvent) => void;
}

/** Every step after the first: validates and sends the request, and renders its result. */
export class RequestSteps {
  readonly chooseParts = chooseParts;
  readonly #host: StepsHost;
  readonly #options: StepsOptions;
  readonly #schedule: Mutation<ScheduleRequest & { readonly orderId: string }, P2p>;

  constructor(host: StepsHost, options: StepsOptions) {
    this.#host = host;
    this.#options = options;
    this.#schedule = new Mutation(host, (request, attempt) => schedule(options.environment(), request, attempt));
  }

  /** All validation errors of the draft. */
  get faults(): readonly Fault[] {
    return draftFaults(this.#options.flow().draft, this.#options.bounds().rules);
  }

  /** Drops a request that is being sent. */
  reset(): void {
    this.#schedule.reset();
  }

  async continue(): Promise<void> {
    const { orderId } = this.#host;
    // The summary must be true from its first render.
    if (this.faults.length === 0 && !(await this.#verified())) return;
    if (this.#host.orderId !== orderId) return;
    this.#options.send({ type: 'continued', complete: this.faults.length === 0 });
    await this.#host.updateComplete;
    await (this.#options.flow().step === 'reviewing'
      ? this.#find('p2p-scheduler-review')?.focusTitle()
      : this.#find('p2p-scheduler-choose')?.focusFaults());
  }

  async back(): Promise<void> {
    this.#options.send({ type: 'went-back' });
    await this.#host.updateComplete;
    await this.#find('p2p-scheduler-choose')?.focusTitle();
  }

  async submit(): Promise<void> {
    const { orderId } = this.#host;
    const { send, flow: flowNow } = this.#options;
    const flow = flowNow();
    if (flow.step !== 'reviewing' || !flow.draft.choice || orderId === undefined) return;
    const shown = flow.unsure ?? requestOf(flow.draft, flow.draft.choice.slotId, this.#holdId);
    send({ type: 'submitted', request: shown });
    if (!flow.unsure && !(await this.#verified())) return;
    // The user may have moved the hold in another window.
    const request = flow.unsure ?? { ...shown, holdId: this.#holdId };
    send({ type: 'submitted', request });

    const booking = await this.#schedule.run({ orderId, ...request });
    if (booking) this.#accept(booking, orderId);
    else await this.#fail(this.#schedule.error);
  }

  async dismiss(): Promise<void> {
    this.#options.send({ type: 'dismissed' });
    await this.#host.updateComplete;
    await this.#find('p2p-scheduler-done')?.focusTitle();
  }

  async focusClosed(): Promise<void> {
    await this.#host.updateComplete;
    await this.#find('p2p-scheduler-closed')?.focusTitle();
  }

  render(flow: Exclude<Flow, { step: 'choosing' }>): TemplateResult {
    if (flow.step === 'scheduled') return this.#renderDone(flow);
    if (flow.step === 'reviewing' || flow.step === 'submitting') return this.#renderReview(flow);
    return this.#renderClosed(flow.step);
  }

  #renderReview(flow: Extract<Flow, { step: 'reviewing' | 'submitting' }>): TemplateResult {
    const { payerZone, rules } = this.#options.bounds();
    return html`<p2p-scheduler-review
      heading-level=${this.#host.headingLevel}
      .flow=${flow}
      .hold=${this.#options.hold()}
      .payerZone=${payerZone}
      .credential=${rules.credentials.find(({ code }) => code === flow.draft.credential)?.display ?? ''}
      @step-action=${this.#options.act}
    ></p2p-scheduler-review>`;
  }

  #renderClosed(kind: Extract<Flow['step'], 'unavailable' | 'booked' | 'not-eligible'>): TemplateResult {
    const { reference, assistance } = this.#options.bounds();
    return html`<p2p-scheduler-closed
      heading-level=${this.#host.headingLevel}
      .kind=${kind}
      .eligibility=${this.#options.eligibility()}
      .orderId=${this.#host.orderId}
      .reference=${reference}
      .assistance=${assistance}
      @step-action=${this.#options.act}
    ></p2p-scheduler-closed>`;
  }

  #renderDone({ booking, dismissed }: Extract<Flow, { step: 'scheduled' }>): TemplateResult {
    return html`<p2p-scheduler-done
      heading-level=${this.#host.headingLevel}
      .booking=${booking}
      ?dismissed=${dismissed}
      @step-action=${this.#options.act}
    ></p2p-scheduler-done>`;
  }

  #accept(booking: P2p, orderId: string): void {
    // The booking used the hold.
    this.#find('p2p-choose-time')?.hold.clear();
    this.#options.send({ type: 'accepted', booking });
    const { p2pId, state } = booking;
    this.#host.dispatchEvent(new P2pScheduledEvent({ orderId, p2pId, state }));
  }

  async #fail(error: unknown): Promise<void> {
    if (error === undefined) return;
    const { send } = this.#options;
    const code = isApiError(error) ? error.code : undefined;
    const fields = rejectedFields(error);
    if (code === ('already-booked' satisfies ProblemCode)) {
      send({ type: 'already-booked' });
      await this.focusClosed();
    } else if (isApiError(error) && (error.kind === 'conflict' || error.kind === 'gone')) {
      this.#find('p2p-choose-time')?.hold.clear();
      await this.#options.lose(lossFrom(error));
    } else if (fields.length > 0) {
      send({ type: 'refused', fields });
      await this.#host.updateComplete;
      await this.#find('p2p-scheduler-choose')?.focusFaults();
    } else {
      send({ type: 'failed', error, unsure: isOutcomeUnknown(error) });
    }
  }

  get #holdId(): string | null {
    return this.#find('p2p-choose-time')?.hold.holdId ?? null;
  }

  /** Whether the hold is still active, as far as we know. Steps that wait for this check the state afterward. */
  async #verified(): Promise<boolean> {
    return (await this.#find('p2p-choose-time')?.hold.verify()) ?? true;
  }

  #find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] | null {
    return this.#host.renderRoot.querySelector(tag);
  }
}
