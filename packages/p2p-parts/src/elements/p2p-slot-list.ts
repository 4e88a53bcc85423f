import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import type { Slot } from '@portal/api';
import { slotCopy } from '@portal/copy';
import { formatPlain, slotDays, todayIn } from '@portal/domain';
import type { SlotDay, SlotMove, SlotPlace } from '@portal/domain';
import { controlStyles, heading } from '@portal/kit';

import { styles } from './p2p-slot-list.styles.js';
import { SlotView, isOpen } from './slot-view.js';
import { slotStyles } from './slot.styles.js';

const KEYS: Readonly<Record<string, SlotMove>> = {
  ArrowUp: 'up',
  ArrowLeft: 'up',
  ArrowDown: 'down',
  ArrowRight: 'down',
  Home: 'first',
  End: 'last',
};

/** Side by side, the times of a day are a column, and the closest time of the next day is to the right. */
const COLUMN_KEYS: Readonly<Record<string, SlotMove>> = {
  ArrowUp: 'up',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowRight: 'next',
  Home: 'row-start',
  End: 'row-end',
};

/**
 * A week as days with their available times: in columns, or as a list on narrow screens. Small screens show one day.
 *
 * @tag p2p-slot-list
 *
 * @fires {SlotSelectedEvent} slot-selected - The user selected a time.
 *
 * @csspart slot - One available time.
 */
export class P2pSlotList extends SlotView {
  static override styles = [controlStyles, slotStyles, styles];

  /** Whether there is room for the days side by side. */
  @property({ attribute: false }) columns = false;

  /** Whether unavailable times show too. */
  @property({ attribute: false }) showTaken = false;

  @query('[tabindex="-1"]') private heading!: HTMLElement | null;

  /** The slots of each day, computed when the slots change, not on every key press. */
  #days: readonly SlotDay<Slot>[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((['slots', 'days', 'timeZone'] as const).some((name) => changed.has(name)))
      this.#days = slotDays(this.slots, this.days, this.timeZone);
  }

  override render(): TemplateResult {
    const stop = this.tabStop(this.places());
    const { columns, label } = this;
    return html`
      <div
        class=${columns ? 'days columns' : 'days'}
        role="group"
        aria-label=${label}
        aria-describedby=${columns ? 'keys' : nothing}
        @keydown=${this.handleKeydown}
      >
        ${columns ? html`<p id="keys" hidden>${slotCopy(this.environment?.strings)('keys')}</p>` : nothing}
        ${this.#days.map((day) => this.#renderDay(day, stop))}
      </div>
    `;
  }

  /** Moves focus to the first day. */
  async focusDay(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus();
  }

  #renderDay({ date, slots }: SlotDay<Slot>, stop: string): TemplateResult {
    const t = slotCopy(this.environment?.strings);
    const { locale } = this.place;
    const today = this.environment && date === todayIn(this.timeZone, this.environment.now());
    const shown = slots.filter((slot) => this.showTaken || isOpen(slot) || slot.slotId === this.currentId);
    const isAvailable = slots.some(isOpen);
    const count = slots.length - shown.length;
    return html`
      <div class="day">
        <div class="head">
          ${heading(
            this.headingLevel,
            html`
              <span class="weekday">${formatPlain(date, locale, { weekday: 'long' })}</span>
              <span class="date numbers">${formatPlain(date, locale, { month: 'long', day: 'numeric' })}</span>
            `,
            { focusable: true },
          )}
          ${today ? html`<span class="chip today">${t('today')}</span>` : nothing}
          ${isAvailable && count > 0 ? html`<span class="count small">${t('taken', { count })}</span>` : nothing}
        </div>
        ${isAvailable ? nothing : html`<p class="closed">${t('no-availability')}</p>`}
        ${
          shown.length > 0 && (isAvailable || !this.showTaken)
            ? html`<ul>
                ${shown.map(
                  (slot) => html`<li>${isOpen(slot) ? this.renderSlot(slot, stop) : this.renderTaken(slot)}</li>`,
                )}
              </ul>`
            : nothing
        }
      </div>
    `;
  }

  protected override places(): readonly SlotPlace[] {
    const days = this.#days.map(({ slots }) => slots.filter(isOpen));
    if (this.columns) return days.flatMap((slots, column) => slots.map(({ slotId }, row) => ({ slotId, row, column })));
    return days.flat().map(({ slotId }, row) => ({ slotId, row, column: 0 }));
  }

  protected override moveOf({ key, ctrlKey }: KeyboardEvent): SlotMove | undefined {
    if (!this.columns) return KEYS[key];
    if (!ctrlKey) return COLUMN_KEYS[key];
    return key === 'Home' ? 'first' : key === 'End' ? 'last' : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-slot-list': P2pSlotList;
  }
}
