import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Contact, Slot, SlotChoice } from '@portal/api';
import { nearestSlots, zoneName } from '@portal/domain';
import { controlStyles, environmentContext, failedView, heading, icon, notice, plural } from '@portal/kit';
import type { Environment } from '@portal/kit';
import {
  ContactChangedEvent,
  SlotSelectedEvent,
  WindowChangedEvent,
  ZoneChangedEvent,
  holdLine,
  isColleagues,
  lostWords,
  slotMoment,
  takeOverView,
} from '@portal/p2p-parts';
import type {
  HoldState,
  P2pContactForm,
  P2pContactRules,
  P2pSlotPicker,
  RulesChangedEvent,
  WeekShown,
} from '@portal/p2p-parts';

import { words } from '../copy.js';
import type { SchedulerWords } from '../copy.js';
import { StepWishEvent } from '../events.js';
import type { Fault, FieldFault, RulesFault } from '../model/draft-faults.js';
import type { Draft, DraftField, LostSlot } from '../model/flow.js';
import { styles } from './p2p-scheduler-choose.styles.js';

/** Whether a time can still be chosen after one was lost: what somebody took may still be listed. */
const isOpenAfter =
  ({ choice, loss }: LostSlot) =>
  ({ slotId, state }: Slot): boolean =>
    state !== 'unavailable' && !(loss === 'taken' && slotId === choice.slotId);

/**
 * First step: zone, time and participant on one page (PS-05 to PS-19). Holds nothing of what is typed;
 * the draft is its parent's.
 *
 * @tag p2p-scheduler-choose
 *
 * @fires {SlotSelectedEvent} slot-selected - A time was chosen.
 * @fires {ZoneChangedEvent} zone-changed - Another zone was chosen.
 * @fires {WindowChangedEvent} window-changed - Another week is wanted.
 * @fires {ContactChangedEvent} contact-changed - Something about the participant, or what the plan asks of them, was typed or chosen.
 * @fires {StepWishEvent} step-wish - A button of the step was pressed.
 */
export class P2pSchedulerChoose extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) draft?: Draft;

  @property({ attribute: false }) week?: WeekShown;

  @property({ attribute: false }) contacts: readonly Contact[] = [];

  /** The contacts could not be read: they can still be typed. */
  @property({ attribute: false }) contactsFailed = false;

  @property({ attribute: false }) hold: HoldState = { status: 'none' };

  @property({ attribute: false }) showFaults = false;

  /** Everything that keeps the draft from being reviewed, shown or not, in the order of the page. */
  @property({ attribute: false }) faults: readonly Fault[] = [];

  /** The time that was chosen and is gone. */
  @property({ attribute: false }) lost?: LostSlot | undefined;

  /** Entries that the server did not take. */
  @property({ attribute: false }) refused: readonly DraftField[] = [];

  /** Stands for the entry of the person while that is fetched. */
  @property({ attribute: false }) waiting?: unknown;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.title') private titleLine!: HTMLElement | null;
  @query('.faults') private summary!: HTMLElement | null;
  @query('p2p-slot-picker') private picker!: P2pSlotPicker | null;
  @query('p2p-contact-form') private form!: P2pContactForm | null;
  @query('p2p-contact-rules') private rules!: P2pContactRules | null;
  @query('.offers button') private offer!: HTMLElement | null;

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.titleLine?.focus();
  }

  async focusFaults(): Promise<void> {
    await this.updateComplete;
    this.summary?.focus();
  }

  /** Puts the focus on the open time closest to the one that was lost. */
  async focusNearest({ start }: SlotChoice): Promise<void> {
    await this.updateComplete;
    if (this.offer) this.offer.focus();
    else await this.picker?.focusNearest(start);
  }

  override render(): unknown {
    const { draft, week, environment } = this;
    if (!draft || !week || !environment) return nothing;
    const t = words(environment.strings);
    const payer = environment.payer.shortName;
    const faults = this.showFaults
      ? [...this.refused.map((field) => ({ field, code: 'refused' }) as const), ...this.faults]
      : [];

    return html`
      <div class="intro">
        ${heading(this.headingLevel, t('title'), { className: 'title', focusable: true })}
        <p>${t('intro', { payer })}</p>
      </div>
      ${faults.length > 0 ? this.#renderFaults(faults, t) : nothing} ${this.#renderLost(draft, week.slots, t)}
      ${this.#renderPicker({ draft, week, missing: faults.includes('slot') ? t('slot.required') : '' })}
      ${this.contactsFailed ? notice('info', html`<p>${t('contacts-failed')}</p>`) : nothing}
      ${this.waiting ?? this.#renderPerson(draft, week)}
      <div class="muted small disclaimers">
        <p>${t('representative-call', { payer })}</p>
        <p>${t('not-confirmed', { payer })}</p>
      </div>
      ${this.#renderEnd(draft, t)}
    `;
  }

  #renderFaults(faults: readonly Fault[], t: SchedulerWords): TemplateResult {
    return html`
      <div class="notice refused faults" role="group" aria-labelledby="faults" tabindex="-1">
        ${icon('refused')}
        <div>
          <p id="faults">
            <strong>${t(plural('faults', faults.length, this.#locale), { count: faults.length })}</strong>
          </p>
          <ul>
            ${faults.map(
              (fault) => html`
                <li>
                  <button type="button" class="link" @click=${() => this.#goTo(fault)}>
                    ${this.#faultWords(fault, t)}
                  </button>
                </li>
              `,
            )}
          </ul>
        </div>
      </div>
    `;
  }

  #renderPerson(draft: Draft, week: WeekShown): TemplateResult {
    return html`
      <p2p-contact-form
        .contacts=${this.contacts}
        .contactId=${draft.contactId}
        .participant=${draft.participant}
        .typedFor=${draft.typedFor}
        .showFaults=${this.showFaults}
        .refused=${this.refused}
        @contact-changed=${this.#handleContact}
      ></p2p-contact-form>
      ${this.#renderRules(draft, week)}
    `;
  }

  #renderRules(entry: Draft, { bounds: { rules } }: WeekShown): unknown {
    const { contactId, participant } = entry;
    if (rules.credentials.length === 0 && !rules.agreement) return nothing;
    return html`<p2p-contact-rules
      .rules=${rules}
      .entry=${entry}
      .showFaults=${this.showFaults}
      .refused=${this.refused}
      @rules-changed=${({ detail }: RulesChangedEvent) =>
        this.dispatchEvent(new ContactChangedEvent({ contactId, participant, ...detail }))}
    ></p2p-contact-rules>`;
  }

  /** What is gone, and the nearest times in its place, those of the same day first. */
  #renderLost({ timeZone }: Draft, slots: readonly Slot[] | undefined, t: SchedulerWords): unknown {
    if (!this.lost) return nothing;
    const { lost } = this;
    const { choice } = lost;
    const open = slots?.filter(isOpenAfter(lost));
    // While a colleague holds a time for the order, no other one is to be had either.
    const offers = isColleagues(lost) ? undefined : nearestSlots(open ?? [], choice.start, 3, timeZone);
    const { strings } = this.environment ?? {};
    const place = { timeZone, locale: this.#locale };
    const moment = (slot: SlotChoice): string => slotMoment(slot, place, strings);

    return notice(
      'waiting',
      html`
        <p role="alert">
          ${this.#whyLost(lost, place, t)} ${t('lost.kept')}
          ${open && offers ? t(offers.length > 0 ? 'lost.nearest' : 'lost.none') : nothing}
        </p>
        ${takeOverView(lost, strings, () => this.#wish('take-over'))}
        ${offers ? this.#renderOffers(offers, moment) : nothing}
      `,
    );
  }

  #whyLost(lost: LostSlot, place: { readonly timeZone: string; readonly locale: string }, t: SchedulerWords): string {
    const { choice, loss } = lost;
    const { strings } = this.environment ?? {};
    return loss === 'taken' || loss === 'expired'
      ? t(`lost.${loss}`, { moment: slotMoment(choice, place, strings) })
      : lostWords(choice, lost, { place, strings });
  }

  #renderOffers(offers: readonly SlotChoice[], moment: (slot: SlotChoice) => string): TemplateResult {
    return html`<div class="offers numbers">
      ${offers.map(
        (slot) =>
          html`<button type="button" class="button" @click=${() => void this.#takeOffer(slot)}>
            ${moment(slot)}
          </button>`,
      )}
    </div>`;
  }

  /** The offers go with the choice; the focus goes to the time in its week. */
  async #takeOffer({ slotId, start }: SlotChoice): Promise<void> {
    this.dispatchEvent(new SlotSelectedEvent(slotId));
    await this.picker?.focusNearest(start);
  }

  #renderPicker({ draft, week, missing }: Picked): TemplateResult {
    const { bounds } = week;
    return html`
      <p2p-slot-picker
        heading-level=${this.headingLevel + 1}
        .slots=${week.slots}
        .monday=${week.monday}
        .timeZone=${draft.timeZone}
        .payerZone=${bounds.payerZone}
        .chosenId=${draft.choice?.slotId ?? ''}
        .firstAvailable=${bounds.firstAvailable}
        .opensAt=${bounds.opensAt}
        .closesAt=${bounds.closesAt}
        .error=${missing}
        ?refreshing=${week.refreshing}
        @slot-selected=${(event: SlotSelectedEvent) => this.dispatchEvent(new SlotSelectedEvent(event.detail.slotId))}
        @zone-changed=${(event: ZoneChangedEvent) => this.dispatchEvent(new ZoneChangedEvent(event.detail.timeZone))}
        @window-changed=${(event: WindowChangedEvent) => this.dispatchEvent(new WindowChangedEvent(event.detail))}
      >
        ${this.#renderWaiting(week)}
      </p2p-slot-picker>
    `;
  }

  /** Failure and waiting stand where the week would be; everything around them stays. */
  #renderWaiting({ slots, error, retry }: WeekShown): unknown {
    const { environment } = this;
    const t = words(environment?.strings);
    if (error !== undefined) return failedView(error, { doing: t('doing.times'), retry, environment, kept: t('kept') });
    if (slots) return nothing;
    return html`<ui-loading .label=${t('loading-times')} .slow=${t('slow-times')} .lines=${8}></ui-loading>`;
  }

  #renderEnd({ choice, timeZone }: Draft, t: SchedulerWords): TemplateResult {
    return html`
      <div class="end">
        ${choice ? this.#renderChosen(choice, timeZone) : nothing}
        ${holdLine(this.hold, { strings: this.environment?.strings, onExtend: () => this.#wish('extend') })}
        <div class="actions">
          <button type="button" class="button" @click=${() => this.#wish('cancel')}>${t('cancel')}</button>
          <button type="button" class="button primary" @click=${() => this.#wish('continue')}>${t('continue')}</button>
        </div>
      </div>
    `;
  }

  #renderChosen(choice: SlotChoice, timeZone: string): TemplateResult {
    const { environment } = this;
    const locale = this.#locale;
    const t = words(environment?.strings);
    const payerZone = this.week?.bounds.payerZone ?? '';
    const differs = payerZone !== '' && zoneName(payerZone, choice.start) !== zoneName(timeZone, choice.start);
    const payer = environment?.payer.shortName ?? '';
    return html`
      <p class="chosen numbers">
        ${t('chosen')} <strong>${slotMoment(choice, { timeZone, locale }, environment?.strings)}</strong>.
        ${
          differs
            ? t('chosen-payer', {
                payer,
                moment: slotMoment(choice, { timeZone: payerZone, locale }, environment?.strings),
              })
            : nothing
        }
      </p>
    `;
  }

  get #locale(): string {
    return this.environment?.locale ?? 'en-US';
  }

  #faultWords(fault: Fault, t: SchedulerWords): string {
    if (fault === 'slot') return t('slot.required');
    return (isAboutRules(fault) ? this.rules?.sentence(fault.field) : this.form?.sentence(fault)) ?? '';
  }

  #goTo(fault: Fault): void {
    if (fault === 'slot') void this.picker?.focusSchedule();
    else if (isAboutRules(fault)) void this.rules?.focusField(fault.field);
    else void this.form?.focusField(fault.field);
  }

  #handleContact({ detail }: ContactChangedEvent): void {
    this.dispatchEvent(new ContactChangedEvent(detail));
  }

  #wish(wish: StepWishEvent['detail']['wish']): void {
    this.dispatchEvent(new StepWishEvent(wish));
  }
}

const isAboutRules = (fault: FieldFault): fault is RulesFault =>
  fault.field === 'credential' || fault.field === 'agreed';

interface Picked {
  readonly draft: Draft;
  readonly week: WeekShown;
  /** What is wrong with the choice, in a sentence. */
  readonly missing: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-choose': P2pSchedulerChoose;
  }
}
