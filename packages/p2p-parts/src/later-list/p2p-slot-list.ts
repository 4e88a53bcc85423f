import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';

import type { Slot } from '@portal/api';
import { slotCopy } from '@portal/copy';
import { formatPlain, formatTimeRange, slotDays, todayIn } from '@portal/domain';
import type { SlotDay, SlotMove, SlotPlace } from '@portal/domain';
import { controlStyles, heading } from '@portal/kit';

import { styles } from './p2p-slot-list.styles.js';
import { SlotView, isOpen } from '../elements/slot-view.js';
import { slotStyles } from '../elements/slot.styles.js';

const KEYS: Readonly<Record<string, SlotMove>> = {
  ArrowUp: 'up',
  ArrowLeft: 'up',
  ArrowDown: 'down',
  ArrowRight: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * The same week as a list of days and times, equal to the grid. Narrow screens show it, small ones one day at a time.
 *
 * @tag p2p-slot-list
 *
 * @fires {SlotSelectedEvent} slot-selected - The user selected a time.
 *
 * @csspart slot - One available time.
 */
export class P2pSlotList extends SlotView {
  static override styles = [controlStyles, slotStyles, styles];

  @query('[tabindex="-1"]') private heading!: HTMLElement | null;

  override render(): TemplateResult {
    const stop = this.tabStop(this.places());
    return html`
      <div class="days" role="group" aria-label=${this.label} @keydown=${this.handleKeydown}>
        ${slotDays(this.slots, this.days, this.timeZone).map((day) => this.#renderDay(day, stop))}
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
    return html`
      <div class="day">
        <div>
          ${heading(
            this.headingLevel,
            html`
              <span class="weekday">${formatPlain(date, locale, { weekday: 'long' })}</span>
              <span class="date numbers">${formatPlain(date, locale, { month: 'long', day: 'numeric' })}</span>
            `,
            { focusable: true },
          )}
          ${today ? html`<span class="today">${t('today')}</span>` : nothing}
        </div>
        ${
          slots.some(isOpen)
            ? html`<ul>
                ${slots.map(
                  (slot) => html`<li>${isOpen(slot) ? this.renderSlot(slot, stop) : this.#renderTaken(slot)}</li>`,
                )}
              </ul>`
            : html`<p class="closed">${t('no-availability')}</p>`
        }
      </div>
    `;
  }

  #renderTaken({ start, end }: Slot): TemplateResult {
    return html`
      <span class="taken numbers">
        <span>${formatTimeRange(start, end, this.place)}</span>
        <span>${slotCopy(this.environment?.strings)('unavailable')}</span>
      </span>
    `;
  }

  protected override places(): readonly SlotPlace[] {
    return slotDays(this.slots.filter(isOpen), this.days, this.timeZone)
      .flatMap(({ slots }) => slots)
      .map(({ slotId }, row) => ({ slotId, row, column: 0 }));
  }

  protected override moveOf({ key }: KeyboardEvent): SlotMove | undefined {
    return KEYS[key];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-slot-list': P2pSlotList;
  }
}
