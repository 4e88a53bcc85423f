import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Slot, SlotChoice } from '@portal/api';
import { nearestSlots } from '@portal/domain';
import type { Place } from '@portal/domain';
import { controlStyles, environmentContext, failedView, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { holdCalls } from '../controllers/hold-calls.js';
import { SlotHold } from '../controllers/slot-hold.js';
import type { HoldState, Loss } from '../controllers/slot-hold.js';
import { WeekReader } from '../controllers/week-reader.js';
import type { WeekShown } from '../controllers/week-reader.js';
import { HoldChangedEvent, ScheduleReadEvent, TimeChosenEvent, TimeLostEvent, ZoneChangedEvent } from '../events.js';
import type { SlotSelectedEvent, WindowChangedEvent } from '../events.js';
import { isColleagues } from '../model/lost-time.js';
import type { LostTime } from '../model/lost-time.js';
import { slotMoment } from '../slot-copy.js';
import { holdCopy } from '../views/hold-line.js';
import { lostCopy, takeOverView } from '../views/lost-copy.js';
import { styles } from './p2p-choose-time.styles.js';
import type { P2pSlotPicker } from './p2p-slot-picker.js';
import { isOpen } from './slot-view.js';

/** What the module around it says in its own words. */
export interface ChooseTimeCopy {
  readonly loading: string;
  readonly slow: string;
  /** What failed, after "We could not". */
  readonly failed: string;
  /** What stays although the times could not be read. */
  readonly kept?: string;
  /** Why the chosen time is gone, and what stays. `sentence` is what holds for any loss. */
  readonly lost: (loss: Loss, moment: string, sentence: string) => string;
  /** Leads to the nearest open times; none are offered where it is left out. */
  readonly offers?: { readonly nearest: string; readonly none: string };
}

const OFFERS = 3;

/**
 * Chooses a time of the payer's schedule for an order: reads it week by week, holds what is chosen, and where that is
 * lost says why and leads to what is nearest (PS-06 to PS-12, PS-27, PM-09).
 *
 * What is chosen is its parent's, and held for as long as it is set.
 *
 * @tag p2p-choose-time
 *
 * @fires {TimeChosenEvent} time-chosen - A time was chosen, or chosen again from a colleague.
 * @fires {TimeLostEvent} time-lost - What was chosen is no longer held. The parent decides whether that counts.
 * @fires {HoldChangedEvent} hold-changed - Where the hold stands, and what to announce of it.
 * @fires {ScheduleReadEvent} schedule-read - A week was read, with what is known about the whole schedule.
 * @fires {ZoneChangedEvent} zone-changed - Another zone was chosen. The chosen time stays the same instant.
 */
export class P2pChooseTime extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) orderId?: string | undefined;

  /** IANA name. */
  @property({ attribute: false }) timeZone = 'UTC';

  @property({ attribute: false }) chosen?: SlotChoice | undefined;

  /** The time that was chosen and is gone; once it is set, the focus goes to what is nearest. */
  @property({ attribute: false }) lost?: LostTime | undefined;

  /** Whether a booking is on its way or may have arrived: it uses the hold up, so that a check says nothing. */
  @property({ type: Boolean }) unsettled = false;

  /** Whether a week that cannot be read is the module's failure, which its host hears of. */
  @property({ type: Boolean }) reports = false;

  /** The error message of the choice. */
  @property({ attribute: false }) error = '';

  @property({ attribute: false }) copy?: ChooseTimeCopy;

  /** Level of the two lead headings. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('p2p-slot-picker') private picker!: P2pSlotPicker | null;
  @query('.offers button') private offer!: HTMLElement | null;

  readonly week = new WeekReader(this, {
    environment: () => this.environment,
    orderId: () => this.orderId,
    timeZone: () => this.timeZone,
    onRead: (week) => this.dispatchEvent(new ScheduleReadEvent(week)),
    outcome: () => (this.reports ? this.environment?.outcome : undefined),
  });

  readonly hold = new SlotHold(this, {
    calls: () => holdCalls(this.environment, this.orderId),
    onSay: (left) => this.#tellHold(left && this.environment ? holdCopy(left, this.environment) : ''),
    onLost: (lost) => this.dispatchEvent(new TimeLostEvent(lost)),
    paused: () => this.unsettled,
  });

  #told: HoldState = this.hold.state;
  #held: string | undefined;
  #takeOver = false;

  /** Settles when nothing is read or asked any more, and what came of it is rendered. */
  async settled(): Promise<void> {
    await this.updateComplete;
    await Promise.all([this.hold.settled, this.week.settled]);
    await this.updateComplete;
  }

  /** Begins again: drops the hold without a call, and reads from the first open time. */
  forget(): void {
    this.hold.forget();
    this.week.forget();
    this.#held = undefined;
    this.requestUpdate();
  }

  /** Puts the focus on the schedule: where it was, else on the chosen time, else on the first. */
  async focusSchedule(): Promise<void> {
    await this.updateComplete;
    await this.picker?.focusSchedule();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('orderId') !== undefined) this.forget();
    this.#followChoice();
    // Of what was lost, which need not be the week on screen.
    if (changed.has('lost') && this.lost) this.week.show(this.lost.choice.start);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.hold.state !== this.#told) this.#tellHold();
    if (changed.has('lost') && this.lost) void this.#leadOn(this.lost);
  }

  override render(): unknown {
    const { environment, copy } = this;
    if (!environment || !copy) return nothing;
    const week = this.week.shown;
    const { payerZone, firstAvailable, opensAt, closesAt } = week.bounds;
    return html`
      ${this.lost ? this.#renderLost(this.lost, copy, week.slots) : nothing}
      <p2p-slot-picker
        heading-level=${this.headingLevel}
        .slots=${week.slots}
        .monday=${week.monday}
        .timeZone=${this.timeZone}
        .payerZone=${payerZone}
        .chosenId=${this.chosen?.slotId ?? ''}
        .firstAvailable=${firstAvailable}
        .opensAt=${opensAt}
        .closesAt=${closesAt}
        .error=${this.error}
        ?refreshing=${week.refreshing}
        @slot-selected=${this.#handleSlot}
        @zone-changed=${({ detail }: ZoneChangedEvent) => this.dispatchEvent(new ZoneChangedEvent(detail.timeZone))}
        @window-changed=${({ detail }: WindowChangedEvent) => this.week.show(detail.from)}
      >
        ${this.#renderReading(week, copy)}
      </p2p-slot-picker>
    `;
  }

  /** Failure and waiting stand where the week would be; everything around them stays. */
  #renderReading({ slots, error, retry }: WeekShown, { failed, kept, loading, slow }: ChooseTimeCopy): unknown {
    const { environment } = this;
    if (error !== undefined) return failedView(error, { failed, retry, environment, ...(kept && { kept }) });
    if (slots) return nothing;
    return html`<ui-loading .label=${loading} .slow=${slow} .lines=${8}></ui-loading>`;
  }

  /** What is gone, and the nearest times in its place, those of the same day first. */
  #renderLost(lost: LostTime, copy: ChooseTimeCopy, slots: readonly Slot[] | undefined): TemplateResult {
    const { choice, loss } = lost;
    const { strings } = this.environment ?? {};
    const place = this.#place;
    const moment = slotMoment(choice, place, strings);
    const why = copy.lost(loss, moment, lostCopy(choice, lost, { place, strings }));
    // While a colleague holds a time for the order, no other one is to be had either.
    const offers = copy.offers && !isColleagues(lost) && slots ? this.#nearest(lost, slots) : undefined;
    return notice(
      'waiting',
      html`
        <p role="alert">${why} ${offers ? (offers.length > 0 ? copy.offers?.nearest : copy.offers?.none) : nothing}</p>
        ${takeOverView(lost, strings, this.#handleTakeOver)} ${offers ? this.#renderOffers(offers, place) : nothing}
      `,
    );
  }

  #renderOffers(offers: readonly SlotChoice[], place: Place): TemplateResult {
    const { strings } = this.environment ?? {};
    return html`<div class="offers numbers">
      ${offers.map(
        (slot) =>
          html`<button type="button" class="button" @click=${() => void this.#takeOffer(slot)}>
            ${slotMoment(slot, place, strings)}
          </button>`,
      )}
    </div>`;
  }

  /** What somebody took may still be listed. */
  #nearest({ choice, loss }: LostTime, slots: readonly Slot[]): readonly Slot[] {
    const open = slots.filter((slot) => isOpen(slot) && !(loss === 'taken' && slot.slotId === choice.slotId));
    return nearestSlots(open, choice.start, OFFERS, this.timeZone);
  }

  get #place(): Place {
    return { timeZone: this.timeZone, locale: this.environment?.locale ?? 'en-US' };
  }

  /** Holds what is chosen, and gives back what no longer is. */
  #followChoice(): void {
    const wanted = this.environment && this.orderId !== undefined ? this.chosen?.slotId : undefined;
    if (wanted === this.#held) return;
    this.#held = wanted;
    if (wanted === undefined) this.hold.release();
    else void this.hold.keep(wanted, { takeOver: this.#takeOver });
    this.#takeOver = false;
  }

  #tellHold(say?: string): void {
    const { state } = this.hold;
    this.#told = state;
    this.dispatchEvent(new HoldChangedEvent({ state, ...(say !== undefined && { say }) }));
  }

  readonly #handleSlot = ({ detail: { slotId } }: SlotSelectedEvent): void => {
    const slot = this.week.shown.slots?.find((each) => each.slotId === slotId);
    if (slot && slotId !== this.chosen?.slotId) this.#choose(slot);
  };

  /** The offers go with the choice; the focus goes to the time in its week. */
  async #takeOffer(slot: SlotChoice): Promise<void> {
    this.#choose(slot);
    await this.picker?.focusNearest(slot.start);
  }

  /** Chooses again what a colleague's hold was in the way of. */
  readonly #handleTakeOver = (): void => {
    if (!this.lost) return;
    this.#takeOver = true;
    this.#choose(this.lost.choice);
  };

  #choose({ slotId, start, end }: SlotChoice): void {
    this.dispatchEvent(new TimeChosenEvent({ slotId, start, end }));
  }

  /** To what is nearest in the week of what was lost, once that is read. */
  async #leadOn({ choice }: LostTime): Promise<void> {
    await this.week.settled;
    await this.updateComplete;
    if (this.offer) this.offer.focus();
    else await this.picker?.focusNearest(choice.start);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-choose-time': P2pChooseTime;
  }
}
