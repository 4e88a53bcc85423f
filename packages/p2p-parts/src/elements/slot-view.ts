import { consume } from '@lit/context';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';

import type { Slot } from '@portal/api';
import { slotCopy } from '@portal/copy';
import { formatTimeRange, slotMove } from '@portal/domain';
import type { Place, SlotMove, SlotPlace } from '@portal/domain';
import { environmentContext, icon } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { SlotSelectedEvent } from '../events.js';
import { slotName } from '../slot-copy.js';

export const isOpen = ({ state }: Slot): boolean => state === 'available' || state === 'held-by-you';

/** "9:00 –" and "9:30 AM": a narrow button wraps between them and never within. */
const rangeView = (range: string): TemplateResult => {
  const [from, to] = range.split('– ');
  return to === undefined
    ? html`<span class="range">${from}</span>`
    : html`<span class="range"><span>${from}–</span> <span>${to}</span></span>`;
};

/**
 * The base of the grid and the list: the same slots as buttons, one tab stop, and keys to move between them.
 */
export abstract class SlotView extends LitElement {
  @property({ attribute: false }) slots: readonly Slot[] = [];

  /** The visible days, as calendar dates in `timeZone`; a new list of the same days causes no render. */
  @property({ attribute: false, hasChanged: (days, known) => String(days) !== String(known) })
  days: readonly string[] = [];

  /** IANA name. */
  @property({ attribute: false }) timeZone = 'UTC';

  /** The selected slot. */
  @property({ attribute: false }) chosenId = '';

  /** The slot of the booking that the user reschedules; shown and not available. */
  @property({ attribute: false }) currentId = '';

  /** The accessible name of the slots. */
  @property({ attribute: false }) label = '';

  /** Level of the inner headings. */
  @property({ attribute: false }) headingLevel = 5;

  @consume({ context: environmentContext, subscribe: true }) @state() protected environment?: Environment;

  @state() private activeId = '';

  @queryAll('button') private buttons!: NodeListOf<HTMLButtonElement>;

  /** The available slots and their positions, in reading order. */
  protected abstract places(): readonly SlotPlace[];

  /** The action of a key; undefined for keys this view ignores. */
  protected abstract moveOf(event: KeyboardEvent): SlotMove | undefined;

  /** Moves focus to a slot. Returns whether it exists. */
  focusSlot(slotId: string): Promise<boolean> {
    return this.#focus(({ value }) => value === slotId);
  }

  /** Moves focus to the slot in the tab order. Returns whether there is one. */
  focusStop(): Promise<boolean> {
    return this.#focus(({ tabIndex }) => tabIndex === 0);
  }

  async #focus(is: (button: HTMLButtonElement) => boolean): Promise<boolean> {
    await this.updateComplete;
    const button = [...this.buttons].find(is);
    button?.focus();
    return button !== undefined;
  }

  protected get place(): Place {
    return { timeZone: this.timeZone, locale: this.environment?.locale ?? 'en-US' };
  }

  /** The slot in the tab order: last focused, or selected, or earliest. */
  protected tabStop(places: readonly SlotPlace[]): string {
    const among = (id: string): boolean => places.some(({ slotId }) => slotId === id);
    const inOrder = [...this.slots].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    return [this.activeId, this.chosenId, ...inOrder.map(({ slotId }) => slotId)].find(among) ?? '';
  }

  protected renderSlot(slot: Slot, tabStop: string): TemplateResult {
    const chosen = slot.slotId === this.chosenId;
    return html`
      <button
        type="button"
        part="slot"
        class="slot numbers"
        value=${slot.slotId}
        tabindex=${slot.slotId === tabStop ? 0 : -1}
        aria-pressed=${chosen}
        aria-label=${slotName(slot, this.place, this.environment?.strings)}
        @click=${() => this.dispatchEvent(new SlotSelectedEvent(slot.slotId))}
        @focus=${() => (this.activeId = slot.slotId)}
      >
        ${chosen ? icon('done') : ''}${rangeView(formatTimeRange(slot.start, slot.end, this.place))}
      </button>
    `;
  }

  /** An unavailable time as text: why the user can't select it. */
  protected renderTaken({ slotId, start, end }: Slot): TemplateResult {
    const isCurrent = slotId === this.currentId;
    return html`
      <span class="numbers ${isCurrent ? 'current' : 'taken'}">
        ${rangeView(formatTimeRange(start, end, this.place))}
        <span>${slotCopy(this.environment?.strings)(isCurrent ? 'current' : 'unavailable')}</span>
      </span>
    `;
  }

  protected handleKeydown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLButtonElement)) return;
    const move = this.moveOf(event);
    if (!move) return;
    event.preventDefault();
    void this.focusSlot(slotMove(this.places(), event.target.value, move));
  }
}
