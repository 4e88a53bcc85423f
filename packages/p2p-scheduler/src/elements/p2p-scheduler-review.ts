import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { stepCopy } from '@portal/copy';
import type { StepCopy } from '@portal/copy';
import { contactToSave } from '@portal/domain';
import { controlStyles, environmentContext, failedView, heading, icon, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';
import { holdLine } from '@portal/p2p-parts';
import type { HoldState } from '@portal/p2p-parts';

import { StepActionEvent } from '../events.js';
import type { Flow } from '../model/flow.js';
import { styles } from './p2p-scheduler-review.styles.js';

type Reviewed = Extract<Flow, { step: 'reviewing' | 'submitting' }>;

/**
 * Second step: a review before the user submits (PS-20, PS-21). Never shows "scheduled", because nothing is scheduled
 * yet (DD-22).
 *
 * @tag p2p-scheduler-review
 *
 * @fires {StepActionEvent} step-action - The user selected a button of the step.
 */
export class P2pSchedulerReview extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) flow?: Reviewed;

  @property({ attribute: false }) hold: HoldState = { status: 'none' };

  /** IANA zone of the payer; empty if unknown. */
  @property({ attribute: false }) payerZone = '';

  /** The participant's credential as text; empty if the plan requires none. */
  @property({ attribute: false }) credential = '';

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.title') private titleLine!: HTMLElement | null;

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.titleLine?.focus();
  }

  override render(): unknown {
    const { flow, environment } = this;
    if (!flow || !environment) return nothing;
    const t = stepCopy(environment.strings);
    const payer = environment.payer.shortName;

    return html`
      ${heading(this.headingLevel, t('summary'), { className: 'title', focusable: true })}
      <p class="advisory">${t('advisory')}</p>
      <p2p-summary
        heading-level=${this.headingLevel + 1}
        time-zone=${flow.draft.timeZone}
        payer-zone=${this.payerZone}
        .slotChoice=${flow.draft.choice}
        .participant=${contactToSave(flow.draft.participant)}
        .credential=${this.credential}
      ></p2p-summary>
      ${flow.draft.agreed ? html`<p class="agreed">${icon('done')}<span>${t('agreed')}</span></p>` : nothing}
      <div class="muted small disclaimers">
        <p>${t('representative-call', { payer })}</p>
        <p>${t('not-confirmed', { payer })}</p>
      </div>
      <div class="end">
        ${this.#renderFailure(flow, t)} ${holdLine(this.hold, environment, () => this.#emitAction('extend'))}
        ${this.#renderActions(flow, t)}
      </div>
    `;
  }

  #renderFailure(flow: Reviewed, t: StepCopy): unknown {
    if (flow.step !== 'reviewing' || flow.error === undefined) return nothing;
    return flow.unsure
      ? html`<div role="alert">${notice('waiting', html`<p>${t('unsure')}</p>`)}</div>`
      : failedView(flow.error, { failed: t('could-not.schedule'), environment: this.environment, kept: t('kept') });
  }

  #renderActions({ step }: Reviewed, t: StepCopy): TemplateResult {
    const running = step === 'submitting';
    // Not `disabled`, so the button keeps focus while the request runs.
    return html`
      <div class="actions">
        <button type="button" class="button" aria-disabled=${running} @click=${() => this.#emitAction('cancel')}>
          ${t('cancel')}
        </button>
        <button type="button" class="button" aria-disabled=${running} @click=${() => this.#emitAction('back')}>
          ${t('back')}
        </button>
        <button
          type="button"
          class="button primary"
          aria-disabled=${running}
          @click=${() => this.#emitAction('submit')}
        >
          ${running ? t('scheduling') : t('schedule')}
        </button>
      </div>
    `;
  }

  #emitAction(action: StepActionEvent['detail']['action']): void {
    if (this.flow?.step === 'reviewing') this.dispatchEvent(new StepActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-review': P2pSchedulerReview;
  }
}
