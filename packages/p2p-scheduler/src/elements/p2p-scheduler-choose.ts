import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Contact, SlotChoice } from '@portal/api';
import { schedulerCopy } from '@portal/copy';
import type { SchedulerCopy } from '@portal/copy';
import { formatDayAndTime, zoneName } from '@portal/domain';
import { controlStyles, environmentContext, heading } from '@portal/kit';
import type { Environment, FailedRead } from '@portal/kit';
import { choiceBarStyles, holdLine, slotMoment } from '@portal/p2p-parts';
import type { Bounds, HoldState } from '@portal/p2p-parts';

import { StepActionEvent } from '../events.js';
import type { Fault } from '../model/draft-faults.js';
import type { Draft, DraftField } from '../model/flow.js';
import type { ChooseParts } from '../views/choose-parts.js';
import { styles } from './p2p-scheduler-choose.styles.js';

/**
 * First step: time zone, time, and participant on one page (PS-05 to PS-19). The parent owns the draft and the choice
 * of a time, which renders in the slot.
 *
 * @tag p2p-scheduler-choose
 *
 * @fires {ContactChangedEvent} contact-changed - The user changed the participant or an entry the plan requires.
 * @fires {StepActionEvent} step-action - The user selected a button of the step.
 *
 * @slot - The `<p2p-choose-time>` of the request.
 */
export class P2pSchedulerChoose extends LitElement {
  static override styles = [controlStyles, choiceBarStyles, styles];

  @property({ attribute: false }) draft?: Draft;

  /** Bounds of the schedule; unset until the first week is read. */
  @property({ attribute: false }) bounds?: Bounds | undefined;

  @property({ attribute: false }) contacts: readonly Contact[] = [];

  /** Set if the contacts failed to load. */
  @property({ attribute: false }) contactsFailure?: FailedRead | undefined;

  @property({ attribute: false }) hold: HoldState = { status: 'none' };

  @property({ attribute: false }) showFaults = false;

  /** All validation errors of the draft, visible or not, in page order. */
  @property({ attribute: false }) faults: readonly Fault[] = [];

  /** Entries the server rejected. */
  @property({ attribute: false }) rejected: readonly DraftField[] = [];

  /** The parts that load after the first render. */
  @property({ attribute: false }) parts?: ChooseParts | undefined;

  /** Placeholder while they load. */
  @property({ attribute: false }) waiting?: unknown;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.title') private titleLine!: HTMLElement | null;
  @query('.faults') private summary!: HTMLElement | null;

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.titleLine?.focus();
  }

  async focusFaults(): Promise<void> {
    await this.updateComplete;
    this.summary?.focus();
  }

  override render(): unknown {
    const { draft, environment } = this;
    if (!draft || !environment) return nothing;
    const t = schedulerCopy(environment.strings);
    const payer = environment.payer.shortName;
    const faults = this.showFaults
      ? [...this.rejected.map((field) => ({ field, code: 'refused' }) as const), ...this.faults]
      : [];

    return html`
      ${faults.length > 0 ? this.parts?.faultSummary(this, faults, environment) : nothing}
      <div class="intro">
        ${heading(this.headingLevel, t('title'), { className: 'title', focusable: true })}
        <p>${t('intro', { payer })}</p>
      </div>
      <slot></slot>
      ${this.waiting ?? this.parts?.person(this, draft)}
      <div class="muted small disclaimers">
        <p>${t('representative-call', { payer })}</p>
        <p>${t('not-confirmed', { payer })}</p>
      </div>
      ${this.#renderEnd(draft, environment, t)}
    `;
  }

  #renderEnd({ choice, timeZone }: Draft, environment: Environment, t: SchedulerCopy): TemplateResult {
    return html`
      <div class="end">
        <div class="bar">
          ${choice ? this.#renderChosen(choice, timeZone, environment) : nothing}
          ${holdLine(this.hold, environment, () => this.#emitAction('extend'))}
          <button type="button" class="button leave" @click=${() => this.#emitAction('cancel')}>${t('cancel')}</button>
          <button type="button" class="button primary go" @click=${() => this.#emitAction('continue')}>
            ${t('continue')}
          </button>
        </div>
      </div>
    `;
  }

  #renderChosen(choice: SlotChoice, timeZone: string, { locale, strings, payer }: Environment): TemplateResult {
    const t = schedulerCopy(strings);
    const payerZone = this.bounds?.payerZone ?? '';
    const nameOf = (zone: string): string => zoneName({ timeZone: zone, locale }, choice.start);
    const differs = payerZone !== '' && nameOf(payerZone) !== nameOf(timeZone);
    const moment = (zone: string): string => slotMoment(choice, { timeZone: zone, locale }, strings);
    return html`
      <p class="chosen numbers">
        <span class="wide">
          ${t('chosen')} <strong>${moment(timeZone)}</strong>
          ${differs ? html`<br />${t('chosen-payer', { payer: payer.shortName, moment: moment(payerZone) })}` : nothing}
        </span>
        <strong class="narrow" hidden>${formatDayAndTime(choice.start, { timeZone, locale })}</strong>
      </p>
    `;
  }

  #emitAction(action: StepActionEvent['detail']['action']): void {
    this.dispatchEvent(new StepActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-choose': P2pSchedulerChoose;
  }
}
