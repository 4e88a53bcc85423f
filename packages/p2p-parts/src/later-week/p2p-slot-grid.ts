import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

import type { Slot } from '@portal/api';
import { slotCopy } from '@portal/copy';
import { formatPlain, formatTime, formatTimeRange, slotGrid, todayIn } from '@portal/domain';
import type { SlotMove, SlotPlace, SlotRow } from '@portal/domain';
import { controlStyles } from '@portal/kit';

import { SlotView, isOpen } from '../elements/slot-view.js';
import { slotStyles } from '../elements/slot.styles.js';
import { styles } from './p2p-slot-grid.styles.js';

const KEYS: Readonly<Record<string, SlotMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'row-start',
  End: 'row-end',
};

/**
 * A week of slots as a table: one row per start time, one column per day. Unavailable slots and days are text, not tab
 * stops (DD-19).
 *
 * @tag p2p-slot-grid
 *
 * @fires {SlotSelectedEvent} slot-selected - The user selected a time.
 *
 * @csspart slot - One available time.
 */
export class P2pSlotGrid extends SlotView {
  static override styles = [controlStyles, slotStyles, styles];

  /** Rows with a slot on an available day. Other rows would be empty. */
  #rows: readonly SlotRow<Slot>[] = [];
  /** Days without available times, by column. */
  #closed: readonly boolean[] = [];

  /** Computed when the slots change, not on every key press. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNew = (['slots', 'days', 'timeZone', 'currentId'] as const).some((name) => changed.has(name));
    if (!isNew) return;
    const rows = slotGrid(this.slots, this.days, this.timeZone);
    const isShown = (slot: Slot): boolean => isOpen(slot) || slot.slotId === this.currentId;
    this.#closed = this.days.map((_, column) => !rows.some(({ cells }) => cells[column]?.some(isShown)));
    this.#rows = rows.filter(({ cells }) => cells.some((slots, column) => slots.length > 0 && !this.#closed[column]));
  }

  override render(): TemplateResult {
    const t = slotCopy(this.environment?.strings);
    const rows = this.#rows;
    const stop = this.tabStop(this.places());

    return html`
      <table @keydown=${this.handleKeydown}>
        <caption class="visually-hidden">
          <p>${this.label}</p>
          <p>${t('keys')}</p>
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${t('time')}</span></th>
            ${this.days.map((day) => this.#renderDay(day))}
          </tr>
        </thead>
        <tbody>
          ${
            rows.length === 0
              ? this.#renderNothing()
              : rows.map((row, index) => this.#renderRow(row, { first: index === 0, count: rows.length, stop }))
          }
        </tbody>
      </table>
    `;
  }

  #renderDay(day: string): TemplateResult {
    const { locale } = this.place;
    const today = this.environment && day === todayIn(this.timeZone, this.environment.now());
    return html`
      <th scope="col">
        <span class="weekday">${formatPlain(day, locale, { weekday: 'long' })}</span>
        <span class="date numbers">${formatPlain(day, locale, { month: 'long', day: 'numeric' })}</span>
        ${today ? html`<span class="chip today">${slotCopy(this.environment?.strings)('today')}</span>` : nothing}
      </th>
    `;
  }

  #renderRow(row: SlotRow<Slot>, { first, count, stop }: RowPosition): TemplateResult {
    const t = slotCopy(this.environment?.strings);
    return html`
      <tr>
        <th scope="row" class="numbers">${this.#rowHead(row)}</th>
        ${row.cells.map((slots, column) => {
          if (this.#closed[column])
            return first ? html`<td class="closed" rowspan=${count}>${t('no-availability')}</td>` : nothing;
          const open = slots.filter(isOpen);
          const current = slots.find(({ slotId }) => slotId === this.currentId);
          if (open.length === 0 && !current) return html`<td class="taken">${t('unavailable')}</td>`;
          return html`<td>
            ${current ? this.renderTaken(current) : nothing} ${open.map((slot) => this.renderSlot(slot, stop))}
          </td>`;
        })}
      </tr>
    `;
  }

  #renderNothing(): TemplateResult {
    const t = slotCopy(this.environment?.strings);
    return html`
      <tr>
        <th scope="row">${t('all-times')}</th>
        ${this.days.map(() => html`<td class="closed">${t('no-availability')}</td>`)}
      </tr>
    `;
  }

  /** The range if all slots of the row end together; otherwise the start time. */
  #rowHead({ cells }: SlotRow<Slot>): string {
    const ranges = new Set(cells.flat().map(({ start, end }) => formatTimeRange(start, end, this.place)));
    const [one, another] = ranges;
    const start = cells.flat()[0]?.start;
    return another === undefined || start === undefined ? (one ?? '') : formatTime(start, this.place);
  }

  protected override places(): readonly SlotPlace[] {
    return this.#rows.flatMap(({ cells }, row) =>
      cells.flatMap((slots, column) => slots.filter(isOpen).map(({ slotId }) => ({ slotId, row, column }))),
    );
  }

  protected override moveOf({ key, ctrlKey }: KeyboardEvent): SlotMove | undefined {
    if (!ctrlKey) return KEYS[key];
    return key === 'Home' ? 'first' : key === 'End' ? 'last' : undefined;
  }
}

interface RowPosition {
  readonly first: boolean;
  readonly count: number;
  readonly stop: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-slot-grid': P2pSlotGrid;
  }
}
