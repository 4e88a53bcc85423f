import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Slot } from '@portal/api';
import { slotCopy } from '@portal/copy';
import {
  addDays,
  formatPlain,
  nearestSlots,
  sameTimeAfter,
  weekDays,
  weekOf,
  weekWindow,
  zoneName,
} from '@portal/domain';
import {
  Announcer,
  controlStyles,
  environmentContext,
  fieldError,
  heading,
  icon,
  LazyPart,
  requiredMark,
} from '@portal/kit';
import type { Environment } from '@portal/kit';

import { SlotSelectedEvent, ViewChangedEvent, WindowChangedEvent, ZoneChangedEvent } from '../events.js';
import type { SlotViewName, WeekWantedEvent } from '../events.js';
import { weekBar } from '../views/week-bar.js';
import { weekNotes } from '../views/week-notes.js';
import { styles } from './p2p-slot-picker.styles.js';
import type { P2pSlotDay } from '../later-week/p2p-slot-day.js';
import { isOpen } from './slot-view.js';
import type { SlotView } from './slot-view.js';

/** Minimum width of the days side by side. */
const COLUMNS_PX = 720;
/** Minimum width of the list of a whole week. */
const LIST_PX = 480;

/**
 * Time zone, week, and time of a Peer-to-Peer (PS-06 to PS-12): the available times of each day in columns, or the grid
 * of all times. Narrow screens show a list, small ones one day of it. Its parent reads the weeks it requests.
 *
 * @tag p2p-slot-picker
 *
 * @fires {SlotSelectedEvent} slot-selected - The user selected a time.
 * @fires {ZoneChangedEvent} zone-changed - The user selected another zone. The selected time stays the same instant.
 * @fires {WindowChangedEvent} window-changed - The user navigated to another week.
 * @fires {ViewChangedEvent} view-changed - The user selected available times or all times.
 *
 * @slot - Content above the slots: loading or an error.
 */
export class P2pSlotPicker extends LitElement {
  static override styles = [controlStyles, styles];

  /** The slots of the week; unset while loading. */
  @property({ attribute: false }) slots?: readonly Slot[] | undefined;

  /** Monday of the week shown, `YYYY-MM-DD` in `timeZone`. */
  @property({ attribute: false }) monday = '';

  /** IANA name. */
  @property({ attribute: false }) timeZone = 'UTC';

  /** Zone of the payer, shown if it differs; empty if unknown. */
  @property({ attribute: false }) payerZone = '';

  @property({ attribute: false }) chosenId = '';

  /** The slot of the booking that the user reschedules; empty if none. */
  @property({ attribute: false }) currentId = '';

  /** Whether unavailable times show too. */
  @property({ attribute: false }) view: SlotViewName = 'open';

  /** Instant of the earliest available slot; `null` if there is none. */
  @property({ attribute: false }) firstAvailable: string | null = null;

  /** Bounds of the schedule; empty if unknown. */
  @property({ attribute: false }) opensAt = '';
  @property({ attribute: false }) closesAt = '';

  /** Whether the visible week is being refreshed. */
  @property({ type: Boolean }) refreshing = false;

  /** The error message of the choice. */
  @property({ attribute: false }) error = '';

  /** Level of the two lead headings. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private room: 'columns' | 'list' | 'day' = 'columns';

  @query(':is(p2p-slot-list, p2p-slot-grid):not([hidden]), p2p-slot-day') private slotView!:
    SlotView | P2pSlotDay | null;
  @query('#week') private weekTitle!: HTMLElement | null;

  /** The grid and the day view, which wide screens don't show at first. */
  readonly later = new LazyPart(this, () => import('../define/later-week/p2p-slot-views.js'));

  readonly #announcer = new Announcer(this);
  // Not in the observer's callback, because the render changes the observed size.
  // Some test environments have no ResizeObserver and no layout.
  readonly #width =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(([entry]) => {
          const width = entry?.borderBoxSize[0]?.inlineSize ?? 0;
          requestAnimationFrame(() => this.#fit(width));
        });
  #isFitted = false;
  /** The current week's content, or the previous week's while another one loads. */
  #shown: Pick<SlotView, 'slots' | 'days' | 'timeZone'> | undefined;
  /** The action after the requested week loads: focus near an instant, or an announcement. */
  #awaited: { readonly monday: string; readonly near?: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Usually the observer reports the width while the times load. Reading it here forces a layout.
    if (this.slots && !this.#isFitted) this.#fit(this.offsetWidth);
    if (!this.#hasArrived(changed) || this.#awaited?.near !== undefined) return;
    this.#awaited = undefined;
    this.#announceWeek();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const near = this.#awaited?.near;
    if (!this.#hasArrived(changed) || near === undefined) return;
    this.#awaited = undefined;
    // Don't move focus back if the user went elsewhere.
    if (this.shadowRoot?.activeElement) void this.focusNearest(near);
  }

  /** Moves focus to the available slot closest to an instant, or to the week's title. */
  async focusNearest(instant: string): Promise<void> {
    await this.#rendered();
    const [nearest] = nearestSlots((this.slots ?? []).filter(isOpen), instant, 1);
    const found = nearest && (await this.slotView?.focusSlot(nearest.slotId));
    if (!found) this.weekTitle?.focus();
  }

  /** Moves focus to the schedule: where it was, or the selected time, or the first, or the week's title. */
  async focusSchedule(): Promise<void> {
    await this.#rendered();
    if (!(await this.slotView?.focusStop())) this.weekTitle?.focus();
  }

  async #rendered(): Promise<void> {
    if (this.#needsLater) await this.later.ensure();
    await this.updateComplete;
  }

  override render(): unknown {
    if (!this.environment) return nothing;
    const t = slotCopy(this.environment.strings);
    return html`
      <section class="step zone">
        ${heading(this.headingLevel, t('confirm-zone'))}
        <p2p-zone-select time-zone=${this.timeZone} @zone-changed=${this.#handleZone}></p2p-zone-select>
      </section>
      <section class="step">
        <div class="lead">
          ${heading(this.headingLevel, t('request-time'))}
          <p class="label" id="schedule">${t('schedule')}${requiredMark(true)}</p>
        </div>
        <div
          role="group"
          aria-labelledby="schedule"
          aria-describedby=${this.error ? 'slots-error' : nothing}
          @keydown=${this.#handleKeydown}
        >
          ${fieldError({ id: 'slots', error: this.error })}
          ${this.monday ? this.#renderWeek(this.environment) : nothing}
          <slot></slot>
          ${this.monday ? this.#renderSlots(this.environment) : nothing}
        </div>
      </section>
      ${this.#announcer.render()}
    `;
  }

  #renderWeek({ payer, locale, strings }: Environment): TemplateResult {
    const { monday, timeZone, payerZone } = this;
    return html`
      ${weekBar({
        t: this.#copy,
        title: this.#copy('week', this.#ends),
        headingLevel: this.headingLevel + 1,
        canMove: (step) => this.#canMove(step),
        onMove: (step) => this.#move(step),
        onFirst: this.firstAvailable === null ? undefined : () => this.#handleFirst(),
        view: this.view,
        onView: (view) => this.#handleView(view),
        refreshing: this.refreshing,
      })}
      ${weekNotes({ monday, timeZone, payerZone, payer: payer.shortName, locale, strings }).map(
        (note) => html`<p class="note small">${icon('info')}<span>${note}</span></p>`,
      )}
    `;
  }

  #renderSlots(environment: Environment): unknown {
    const { slots, timeZone } = this;
    const days = weekDays(this.monday, slots ?? [], timeZone);
    // While another week loads, the last one stays hidden, so Lit patches its times instead of rendering them again.
    if (slots) this.#shown = { slots, days, timeZone };
    const week = this.#shown;
    if (!this.#needsLater) return week ? this.#renderList(week) : nothing;
    return this.later.render({
      environment,
      failed: this.#copy('could-not-list'),
      loading: this.#copy('updating'),
      needed: true,
      // Its buttons stay while another week loads, because one may have focus.
      ready: () => (this.room === 'day' ? this.#renderDay(days) : week ? this.#renderGrid(week) : nothing),
    });
  }

  #renderGrid({ slots, days, timeZone }: Pick<SlotView, 'slots' | 'days' | 'timeZone'>): TemplateResult {
    return html`<p2p-slot-grid
      ?hidden=${!this.slots}
      .slots=${slots}
      .days=${days}
      .timeZone=${timeZone}
      .chosenId=${this.chosenId}
      .currentId=${this.currentId}
      .label=${this.#copy('schedule-of', this.#ends)}
      @slot-selected=${this.#handleSlot}
    ></p2p-slot-grid>`;
  }

  #renderList({ slots, days, timeZone }: Pick<SlotView, 'slots' | 'days' | 'timeZone'>): TemplateResult {
    return html`<p2p-slot-list
      ?hidden=${!this.slots}
      .slots=${slots}
      .days=${days}
      .timeZone=${timeZone}
      .chosenId=${this.chosenId}
      .currentId=${this.currentId}
      .columns=${this.room === 'columns'}
      .showTaken=${this.view === 'all'}
      .label=${this.#copy('schedule-of', this.#ends)}
      .headingLevel=${this.headingLevel + 2}
      @slot-selected=${this.#handleSlot}
    ></p2p-slot-list>`;
  }

  #renderDay(days: readonly string[]): TemplateResult {
    return html`<p2p-slot-day
      .slots=${this.slots}
      .days=${days}
      .timeZone=${this.timeZone}
      .chosenId=${this.chosenId}
      .currentId=${this.currentId}
      .showTaken=${this.view === 'all'}
      .canMove=${(step: -1 | 1) => this.#canMove(step)}
      .headingLevel=${this.headingLevel + 2}
      @slot-selected=${this.#handleSlot}
      @week-wanted=${this.#handleWeek}
    ></p2p-slot-day>`;
  }

  get #needsLater(): boolean {
    return this.room === 'day' || (this.room === 'columns' && this.view === 'all');
  }

  get #copy(): ReturnType<typeof slotCopy> {
    return slotCopy(this.environment?.strings);
  }

  get #locale(): string {
    return this.environment?.locale ?? 'en-US';
  }

  /** An instant within the week, for the names of zones. */
  get #at(): string {
    return weekWindow(this.monday, this.timeZone).from;
  }

  /** The first and last day of the week, for its sentences. */
  get #ends(): { readonly from: string; readonly to: string } {
    const days = weekDays(this.monday, this.slots ?? [], this.timeZone);
    const word = (day = ''): string => formatPlain(day, this.#locale, { month: 'long', day: 'numeric' });
    return { from: word(days[0]), to: word(days.at(-1)) };
  }

  /** A hidden step has no width, so ignore it. */
  #fit(width: number): void {
    if (width === 0) return;
    this.#isFitted = true;
    this.room = width < LIST_PX ? 'day' : width < COLUMNS_PX ? 'list' : 'columns';
  }

  /** Whether the requested week is loaded. */
  #hasArrived(changed: PropertyValues<this>): boolean {
    return changed.has('slots') && this.slots !== undefined && this.monday === this.#awaited?.monday;
  }

  #announceWeek(): void {
    const count = (this.slots ?? []).filter(isOpen).length;
    this.#announcer.announce(this.#copy(count === 0 ? 'shown-none' : 'shown', { ...this.#ends, count }));
  }

  #canMove(step: -1 | 1): boolean {
    const { from, to } = weekWindow(this.monday, this.timeZone);
    // Unknown bounds are NaN, which allows no move.
    return step < 0 ? Date.parse(from) > Date.parse(this.opensAt) : Date.parse(to) < Date.parse(this.closesAt);
  }

  #move(step: -1 | 1, near?: string): void {
    if (this.#canMove(step)) this.#show(addDays(this.monday, step * 7), near);
  }

  #show(monday: string, near?: string): void {
    this.#awaited = near === undefined ? { monday } : { monday, near };
    const { from, to } = weekWindow(monday, this.timeZone);
    this.dispatchEvent(new WindowChangedEvent({ from, to }));
  }

  #handleFirst(): void {
    if (this.firstAvailable === null) return;
    const monday = weekOf(this.firstAvailable, this.timeZone);
    if (monday === this.monday && this.slots) void this.focusNearest(this.firstAvailable);
    else this.#show(monday, this.firstAvailable);
  }

  #handleZone({ detail }: ZoneChangedEvent): void {
    const place = { timeZone: detail.timeZone, locale: this.#locale };
    const zone = zoneName(place, this.environment?.now().toISOString() ?? '');
    this.#announcer.announce(this.#copy('zone-changed', { zone }));
    this.dispatchEvent(new ZoneChangedEvent(detail.timeZone));
  }

  #handleView(view: SlotViewName): void {
    this.view = view;
    this.dispatchEvent(new ViewChangedEvent(view));
  }

  #handleSlot({ detail }: SlotSelectedEvent): void {
    this.dispatchEvent(new SlotSelectedEvent(detail.slotId));
  }

  /** A day of another week. The day view announces its own times. */
  #handleWeek({ detail: { step } }: WeekWantedEvent): void {
    this.#move(step);
    this.#awaited = undefined;
  }

  /** Page Up and Page Down: the same time a week earlier or later, from a slot or from the week's title. */
  #handleKeydown(event: KeyboardEvent): void {
    const step = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : undefined;
    if (!step) return;
    event.preventDefault();
    if (!this.#canMove(step)) return;

    const [target] = event.composedPath();
    const id = target instanceof HTMLButtonElement ? target.value : '';
    const from = this.slots?.find(({ slotId }) => slotId === id)?.start ?? this.#at;
    // The focused slot disappears while the other week loads; the title stays.
    this.weekTitle?.focus();
    this.#move(step, sameTimeAfter(from, step * 7, this.timeZone));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-slot-picker': P2pSlotPicker;
  }
}
