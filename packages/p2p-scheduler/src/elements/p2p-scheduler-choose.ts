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
import { ContactChangedEvent, choiceBarStyles, faultList, holdLine, slotMoment } from '@portal/p2p-parts';
import type { Bounds, HoldState, P2pContactForm, P2pContactRules, RulesChangedEvent } from '@portal/p2p-parts';

import { StepActionEvent } from '../events.js';
import type { Fault, FieldFault, RulesFault } from '../model/draft-faults.js';
import type { Draft, DraftField } from '../model/flow.js';
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

  /** Placeholder while the contact form loads. */
  @property({ attribute: false }) waiting?: unknown;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.title') private titleLine!: HTMLElement | null;
  @query('.faults') private summary!: HTMLElement | null;
  @query('p2p-contact-form') private form!: P2pContactForm | null;
  @query('p2p-contact-rules') private rules!: P2pContactRules | null;

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
      ${faults.length > 0 ? this.#renderFaults(faults, t) : nothing}
      <div class="intro">
        ${heading(this.headingLevel, t('title'), { className: 'title', focusable: true })}
        <p>${t('intro', { payer })}</p>
      </div>
      <slot></slot>
      ${this.waiting ?? this.#renderPerson(draft)}
      <div class="muted small disclaimers">
        <p>${t('representative-call', { payer })}</p>
        <p>${t('not-confirmed', { payer })}</p>
      </div>
      ${this.#renderEnd(draft, environment, t)}
    `;
  }

  #renderFaults(faults: readonly Fault[], t: SchedulerCopy): TemplateResult {
    const listed = faults.map((fault) => ({ words: this.#faultCopy(fault, t), go: () => this.#goTo(fault) }));
    return faultList(t('faults', { count: faults.length }), listed);
  }

  #renderPerson(draft: Draft): TemplateResult {
    return html`
      <p2p-contact-form
        .contacts=${this.contacts}
        .contactsFailure=${this.contactsFailure}
        .contactId=${draft.contactId}
        .participant=${draft.participant}
        .typedFor=${draft.typedFor}
        .showFaults=${this.showFaults}
        .rejected=${this.rejected}
        @contact-changed=${this.#handleContact}
      ></p2p-contact-form>
      ${this.#renderRules(draft)}
    `;
  }

  #renderRules(entry: Draft): unknown {
    const { contactId, participant } = entry;
    const rules = this.bounds?.rules;
    if (!rules || (rules.credentials.length === 0 && !rules.agreement)) return nothing;
    return html`<p2p-contact-rules
      .rules=${rules}
      .entry=${entry}
      .showFaults=${this.showFaults}
      .rejected=${this.rejected}
      @rules-changed=${({ detail }: RulesChangedEvent) =>
        this.dispatchEvent(new ContactChangedEvent({ contactId, participant, ...detail }))}
    ></p2p-contact-rules>`;
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

  #faultCopy(fault: Fault, t: SchedulerCopy): string {
    if (fault === 'slot') return t('slot.required');
    return (isAboutRules(fault) ? this.rules?.sentence(fault.field) : this.form?.sentence(fault)) ?? '';
  }

  #goTo(fault: Fault): void {
    if (fault === 'slot') void this.querySelector('p2p-choose-time')?.focusSchedule();
    else if (isAboutRules(fault)) void this.rules?.focusField(fault.field);
    else void this.form?.focusField(fault.field);
  }

  #handleContact({ detail }: ContactChangedEvent): void {
    this.dispatchEvent(new ContactChangedEvent(detail));
  }

  #emitAction(action: StepActionEvent['detail']['action']): void {
    this.dispatchEvent(new StepActionEvent(action));
  }
}

const isAboutRules = (fault: FieldFault): fault is RulesFault =>
  fault.field === 'credential' || fault.field === 'agreed';

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-choose': P2pSchedulerChoose;
  }
}
