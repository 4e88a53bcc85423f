import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Slot, SlotChoice } from '@portal/api';
import { LazyPart, controlStyles, environmentContext, failedView } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { SlotHold } from '../controllers/slot-hold.js';
import { storedEntry } from '../controllers/stored-entry.js';
import type { StoredEntry } from '../controllers/stored-entry.js';
import { WeekReader } from '../controllers/week-reader.js';
import type { WeekShown } from '../controllers/week-reader.js';
import { HoldChangedEvent, ScheduleReadEvent, TimeChosenEvent, TimeLostEvent, ZoneChangedEvent } from '../events.js';
import type { SlotSelectedEvent, SlotViewName, ViewChangedEvent, WindowChangedEvent } from '../events.js';
import type { lostView } from '../later/hold/lost-view.js';
import type { ChooseTimeCopy } from '../model/choose-time-copy.js';
import type { HoldState } from '../model/hold.js';
import type { LostTime } from '../model/lost-time.js';
import { holdCopy } from '../views/hold-line.js';
import { styles } from './p2p-choose-time.styles.js';
import type { P2pSlotPicker } from './p2p-slot-picker.js';

/**
 * Selects a time from the payer's schedule: reads it week by week, holds the selection, and if it is lost, explains why
 * and offers the nearest times (PS-06 to PS-12, PS-27, PM-09).
 *
 * The parent owns the selection. The element holds it as long as it is set.
 *
 * @tag p2p-choose-time
 *
 * @fires {TimeChosenEvent} time-chosen - The user selected a time, or took over from a coworker.
 * @fires {TimeLostEvent} time-lost - The selected time is no longer held. The parent decides whether that matters.
 * @fires {HoldChangedEvent} hold-changed - The state of the hold, and what to announce.
 * @fires {ScheduleReadEvent} schedule-read - A week was read, with the bounds of the whole schedule.
 * @fires {ZoneChangedEvent} zone-changed - The user selected another zone. The selected time stays the same instant.
 */
export class P2pChooseTime extends LitElement {
  static override styles = [controlStyles, styles];

  /** Loads the explanation of a lost time. */
  static loadLostView = (): Promise<{ lostView: typeof lostView }> => import('../define/later/slot-hold.js');

  @property({ attribute: false }) orderId?: string | undefined;

  /** IANA name. */
  @property({ attribute: false }) timeZone = 'UTC';

  @property({ attribute: false }) chosen?: SlotChoice | undefined;

  /** The time of the booking that the user reschedules. */
  @property({ attribute: false }) current?: SlotChoice | undefined;

  /** The lost time. Once set, focus moves to the nearest time. */
  @property({ attribute: false }) lost?: LostTime | undefined;

  /** Whether a booking is pending or its outcome is unknown. It uses the hold, so checks mean nothing. */
  @property({ type: Boolean }) unsettled = false;

  /** Whether a week that fails to load counts as the module's failure. */
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
    current: () => this.current,
    onRead: (week) => this.dispatchEvent(new ScheduleReadEvent(week)),
    outcome: () => (this.reports ? this.environment?.outcome : undefined),
  });

  readonly hold = new SlotHold(this, {
    environment: () => this.environment,
    orderId: () => this.orderId,
    onAnnounce: (left) => this.#emitHold(left && this.environment ? holdCopy(left, this.environment) : ''),
    onLost: (lost) => this.dispatchEvent(new TimeLostEvent(lost)),
    paused: () => this.unsettled,
  });

  /** Explains a lost time. It comes with the code that holds one, and is here unless that failed to load. */
  readonly #lostPart = new LazyPart(this, async () => {
    this.#lostView = (await P2pChooseTime.loadLostView()).lostView;
  });
  #lostView: typeof lostView | undefined;

  #emittedState: HoldState = this.hold.state;
  #held: string | undefined;
  #takeOver = false;

  /** Settles when no request is pending and the result is rendered. */
  async settled(): Promise<void> {
    await this.updateComplete;
    await Promise.all([this.hold.settled, this.week.settled, this.lost && this.#lostPart.ensure()]);
    await this.updateComplete;
  }

  /** Starts over: drops the hold without a request, and reads from the first available time. */
  clear(): void {
    this.hold.clear();
    this.week.clear();
    this.#held = undefined;
    this.requestUpdate();
  }

  /** Moves focus to the schedule: where it was, or the selected time, or the first. */
  async focusSchedule(): Promise<void> {
    await this.updateComplete;
    await this.picker?.focusSchedule();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('orderId') !== undefined) this.clear();
    this.#followChoice();
    // The week of the lost time, which may not be the visible week.
    if (changed.has('lost') && this.lost) this.week.show(this.lost.choice.start);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.hold.state !== this.#emittedState) this.#emitHold();
    if (changed.has('lost') && this.lost) void this.#focusNearest(this.lost);
  }

  override render(): unknown {
    const { environment, copy } = this;
    if (!environment || !copy) return nothing;
    const week = this.week.shown;
    const { payerZone, firstAvailable, opensAt, closesAt } = week.bounds;
    return html`
      ${this.lost ? this.#renderLost(this.lost, { copy, slots: week.slots }) : nothing}
      <p2p-slot-picker
        heading-level=${this.headingLevel}
        .slots=${week.slots}
        .monday=${week.monday}
        .timeZone=${this.timeZone}
        .payerZone=${payerZone}
        .chosenId=${this.chosen?.slotId ?? ''}
        .currentId=${this.current?.slotId ?? ''}
        .view=${this.#storedView.get() ?? 'open'}
        .firstAvailable=${firstAvailable}
        .opensAt=${opensAt}
        .closesAt=${closesAt}
        .error=${this.error}
        ?refreshing=${week.refreshing}
        @slot-selected=${this.#handleSlot}
        @zone-changed=${({ detail }: ZoneChangedEvent) => this.dispatchEvent(new ZoneChangedEvent(detail.timeZone))}
        @view-changed=${({ detail }: ViewChangedEvent) => this.#storedView.put(detail)}
        @window-changed=${({ detail }: WindowChangedEvent) => this.week.show(detail.from)}
      >
        ${this.#renderReading(week, copy)}
      </p2p-slot-picker>
    `;
  }

  /** Errors and loading replace only the week. */
  #renderReading({ slots, error, retry }: WeekShown, { failed, kept, loading, slow }: ChooseTimeCopy): unknown {
    const { environment } = this;
    if (error !== undefined) return failedView(error, { failed, retry, environment, ...(kept && { kept }) });
    if (slots) return nothing;
    // The height of a usual week and its title, so that little below moves when its times arrive.
    return html`<ui-loading .label=${loading} .slow=${slow} .shape=${'32 ' + '42x5 '.repeat(10)}></ui-loading>`;
  }

  /** The lost time and the nearest alternatives. */
  #renderLost(lost: LostTime, { copy, slots }: { copy: ChooseTimeCopy; slots: readonly Slot[] | undefined }): unknown {
    const { environment, timeZone } = this;
    if (!environment) return nothing;
    const view = { copy, slots, environment, timeZone };
    return this.#lostPart.render({
      environment,
      failed: copy.failed,
      needed: true,
      ready: () =>
        this.#lostView?.(lost, {
          ...view,
          onTakeOver: this.#handleTakeOver,
          onOffer: (slot) => void this.#takeOffer(slot),
        }),
    });
  }

  /** Stored for the visit, for every order. */
  get #storedView(): StoredEntry<SlotViewName> {
    return storedEntry(this.environment, '', 'view');
  }

  /** Holds the selection and releases the previous one. */
  #followChoice(): void {
    const wanted = this.environment && this.orderId !== undefined ? this.chosen?.slotId : undefined;
    if (wanted === this.#held) return;
    this.#held = wanted;
    if (wanted === undefined) this.hold.release();
    else void this.hold.keep(wanted, { takeOver: this.#takeOver });
    this.#takeOver = false;
  }

  #emitHold(announcement?: string): void {
    const { state } = this.hold;
    this.#emittedState = state;
    this.dispatchEvent(new HoldChangedEvent({ state, ...(announcement !== undefined && { announcement }) }));
  }

  readonly #handleSlot = ({ detail: { slotId } }: SlotSelectedEvent): void => {
    const slot = this.week.shown.slots?.find((each) => each.slotId === slotId);
    if (slot && slotId !== this.chosen?.slotId) this.#choose(slot);
  };

  /** A selection removes the offers, so focus moves to the time in its week. */
  async #takeOffer(slot: SlotChoice): Promise<void> {
    this.#choose(slot);
    await this.picker?.focusNearest(slot.start);
  }

  /** Selects the time again that a coworker's hold blocked. */
  readonly #handleTakeOver = (): void => {
    if (!this.lost) return;
    this.#takeOver = true;
    this.#choose(this.lost.choice);
  };

  #choose({ slotId, start, end }: SlotChoice): void {
    this.dispatchEvent(new TimeChosenEvent({ slotId, start, end }));
  }

  /** Moves focus to the nearest time in the lost time's week, after that week loads. */
  async #focusNearest({ choice }: LostTime): Promise<void> {
    await Promise.all([this.week.settled, this.#lostPart.ensure()]);
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
