import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Slot } from '@portal/api';
import { dayCopy } from '@portal/copy';
import { addDays, daysBetween, formatPlain, nearestSlots, sameTimeAfter, wallClock } from '@portal/domain';
import { Announcer, controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { SlotSelectedEvent, WeekWantedEvent } from '../events.js';
import { shownDay } from './shown-day.js';
import { styles } from './p2p-slot-day.styles.js';
import type { P2pSlotList } from '../elements/p2p-slot-list.js';
import { isOpen } from '../elements/slot-view.js';

type Step = -1 | 1;

/**
 * One day of the list, with navigation across weeks, for small screens (PS-09).
 *
 * @tag p2p-slot-day
 *
 * @fires {SlotSelectedEvent} slot-selected - The user selected a time.
 * @fires {WeekWantedEvent} week-wanted - The requested day is in the previous or next week.
 */
export class P2pSlotDay extends LitElement {
  static override styles = [controlStyles, styles];

  /** The slots of the week; unset while loading. */
  @property({ attribute: false }) slots?: readonly Slot[] | undefined;

  /** The visible days of the week, as calendar dates in `timeZone`; the first is `monday`. */
  @property({ attribute: false }) days: readonly string[] = [];

  /** IANA name. */
  @property({ attribute: false }) timeZone = 'UTC';

  @property({ attribute: false }) chosenId = '';

  /** The slot of the booking that the user reschedules; empty if none. */
  @property({ attribute: false }) currentId = '';

  /** Whether unavailable times show too. */
  @property({ attribute: false }) showTaken = false;

  /** Whether there is a previous or next week. */
  @property({ attribute: false }) canMove: (step: Step) => boolean = () => false;

  /** Level of the day's heading. */
  @property({ attribute: false }) headingLevel = 5;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** The requested day, `YYYY-MM-DD`; ignored if in another week. */
  @state() private day = '';

  @query('#previous-day') private previous!: HTMLElement | null;
  @query('#next-day') private next!: HTMLElement | null;
  @query('p2p-slot-list') private list!: P2pSlotList | null;

  readonly #announcer = new Announcer(this);
  /** The action after the other week loads. */
  #awaited: (() => unknown) | undefined;
  /** The starting time for Page Up and Page Down. */
  #time: string | undefined;

  /** Shows a slot's day and moves focus to it. Returns whether it exists. */
  async focusSlot(slotId: string): Promise<boolean> {
    const slot = this.slots?.find((each) => each.slotId === slotId);
    if (slot) this.day = this.#dateOf(slot);
    await this.updateComplete;
    return (await this.list?.focusSlot(slotId)) ?? false;
  }

  /** Moves focus to the time in the tab order. Returns whether there is one. */
  async focusStop(): Promise<boolean> {
    await this.updateComplete;
    return (await this.list?.focusStop()) ?? false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // In another zone, the day follows its slots.
    const before = changed.get('timeZone');
    if (before !== undefined && this.day !== '') this.#followZone(before);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('slots') || !this.slots) return;
    this.#awaited?.();
    this.#awaited = undefined;
  }

  override render(): TemplateResult {
    const { slots, timeZone, chosenId } = this;
    const t = dayCopy(this.environment?.strings);
    return html`
      <div class="moves" @keydown=${(event: KeyboardEvent) => this.#page(event, this.#announce)}>
        ${this.#renderMove(-1, 'previous-day')} ${this.#renderMove(1, 'next-day')}
      </div>
      ${
        slots
          ? html`<p2p-slot-list
              .slots=${slots}
              .days=${[this.#shown]}
              .timeZone=${timeZone}
              .chosenId=${chosenId}
              .currentId=${this.currentId}
              .showTaken=${this.showTaken}
              .label=${t('day-schedule', { day: this.#copy })}
              .headingLevel=${this.headingLevel}
              @slot-selected=${({ detail }: SlotSelectedEvent) =>
                this.dispatchEvent(new SlotSelectedEvent(detail.slotId))}
              @keydown=${this.#handlePage}
            ></p2p-slot-list>`
          : nothing
      }
      ${this.#announcer.render()}
    `;
  }

  #renderMove(step: Step, label: 'previous-day' | 'next-day'): TemplateResult {
    // Not `disabled`, because the button would lose focus at the end.
    return html`
      <button
        type="button"
        class="button"
        id=${label}
        aria-disabled=${this.#canMove(step) ? nothing : 'true'}
        @click=${() => this.#move(step, this.#announce)}
      >
        ${dayCopy(this.environment?.strings)(label)}
      </button>
    `;
  }

  get #shown(): string {
    const open = (this.slots ?? []).filter(isOpen);
    const lead =
      open.find(({ slotId }) => slotId === this.chosenId) ?? nearestSlots(open, '1970-01-01T00:00:00Z', 1)[0];
    return shownDay({ days: this.days, wanted: this.day, lead: lead && this.#dateOf(lead) });
  }

  /** The available times of the visible day. */
  get #open(): readonly Slot[] {
    const day = this.#shown;
    return (this.slots ?? []).filter((slot) => isOpen(slot) && this.#dateOf(slot) === day);
  }

  /** "Tuesday, June 23". */
  get #copy(): string {
    return formatPlain(this.#shown, this.#locale, { weekday: 'long', month: 'long', day: 'numeric' });
  }

  get #locale(): string {
    return this.environment?.locale ?? 'en-US';
  }

  #dateOf({ start }: Slot): string {
    return wallClock(start, this.timeZone).date;
  }

  readonly #announce = (): void => {
    const t = dayCopy(this.environment?.strings);
    const count = this.#open.length;
    this.#announcer.announce(t(count === 0 ? 'day-shown-none' : 'day-shown', { day: this.#copy, count }));
  };

  #followZone(before: string): void {
    const shown = (this.slots ?? []).filter(({ start }) => wallClock(start, before).date === this.day);
    const kept = shown.find(({ slotId }) => slotId === this.chosenId) ?? shown.find(isOpen) ?? shown[0];
    if (kept) this.day = this.#dateOf(kept);
  }

  #canMove(step: Step): boolean {
    return this.days.at(step < 0 ? 0 : -1) !== this.#shown || this.canMove(step);
  }

  /** Moves to the next visible day, across weeks. */
  #move(step: Step, then: () => unknown): void {
    if (!this.#canMove(step)) return;
    const { days } = this;
    const next = days[days.indexOf(this.#shown) + step];
    // If Sunday is hidden, this selects the visible day before it.
    this.day = next ?? addDays(days[0] ?? '', step < 0 ? -1 : 7);
    if (next !== undefined && this.slots) {
      this.#awaited = undefined;
      then();
      return;
    }
    this.#awaited = then;
    if (next === undefined) this.dispatchEvent(new WeekWantedEvent(step));
  }

  /** Page Up and Page Down on a time: the same time a day earlier or later. */
  #handlePage(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const id = target instanceof HTMLButtonElement ? target.value : '';
    // Keep the time across a day without slots.
    this.#time = this.slots?.find(({ slotId }) => slotId === id)?.start ?? this.#time;
    const step = this.#page(event, () => void this.#focusNear(this.#time));
    // The focused slot disappears while another week loads; the button stays.
    if (!this.slots || this.#awaited) (step < 0 ? this.previous : this.next)?.focus();
  }

  /** The direction of a key, `0` for none. The parent uses these keys for weeks. */
  #page(event: KeyboardEvent, then: () => unknown): Step | 0 {
    const step = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (step === 0) return 0;
    event.preventDefault();
    event.stopPropagation();
    this.#move(step, then);
    return step;
  }

  /** Moves focus to the slot closest to another day's time, or to the day if it has none. */
  async #focusNear(time: string | undefined): Promise<void> {
    // Don't move focus back if the user went elsewhere.
    if (!this.shadowRoot?.activeElement) return;
    const [nearest] = time === undefined ? this.#open : nearestSlots(this.#open, this.#onShownDay(time), 1);
    if (nearest) {
      await this.focusSlot(nearest.slotId);
      return;
    }
    this.#announce();
    await this.updateComplete;
    await this.list?.focusDay();
  }

  #onShownDay(time: string): string {
    const days = daysBetween(wallClock(time, this.timeZone).date, this.#shown);
    return sameTimeAfter(time, days, this.timeZone);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-slot-day': P2pSlotDay;
  }
}
