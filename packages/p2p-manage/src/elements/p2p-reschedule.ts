import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { isApiError, rescheduleP2p } from '@portal/api';
import type { InputOf, P2p } from '@portal/api';
import type { Place } from '@portal/domain';
import {
  Announcer,
  Mutation,
  PageHold,
  controlStyles,
  environmentContext,
  heading,
  keepFocus,
  notice,
} from '@portal/kit';
import type { Environment, Try } from '@portal/kit';
import {
  SlotHold,
  WeekReader,
  ZoneChangedEvent,
  holdCalls,
  holdLine,
  holdWords,
  keptEntry,
  lostBy,
  lostWords,
  takeOverView,
} from '@portal/p2p-parts';
import type { Kept, Lost, P2pSlotPicker, SlotSelectedEvent, WindowChangedEvent } from '@portal/p2p-parts';

import { taskWords } from '../task-copy.js';
import { BookingChangedEvent, BookingStaleEvent, TaskLeftEvent, TimeStepEvent } from '../task-events.js';
import { isSlotLost, isStale } from '../model/refused.js';
import { CHOOSE, afterChoice } from '../model/rescheduling.js';
import type { Choice, LostChoice, Rescheduling, ReschedulingEvent } from '../model/rescheduling.js';
import { timeWords } from '../model/time-words.js';
import { confirmTime } from '../views/confirm-time.js';
import { openTimes } from '../views/open-times.js';
import { payerTime } from '../views/payer-time.js';
import { presentTime } from '../views/present-time.js';

import { styles } from './task.styles.js';

/** What one press sends, and sends again: whole, as it was at the press. */
interface Move extends InputOf<typeof rescheduleP2p> {
  readonly version: string;
}

const isMissed = ({ state }: P2p): boolean => state === 'missed';

/**
 * Moves a booking to another time in one step of the server; the present time stays until then (PM-09).
 *
 * @tag p2p-reschedule
 *
 * @fires {BookingChangedEvent} booking-changed - The new time is booked.
 * @fires {BookingStaleEvent} booking-stale - The booking had changed, and is as it was.
 * @fires {TaskLeftEvent} task-left - The present time is kept.
 * @fires {TimeStepEvent} time-step - The new time is to be confirmed, or to be chosen again.
 * @fires {ZoneChangedEvent} zone-changed - Times are to be shown in another zone.
 */
export class P2pReschedule extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  /** The version that the person decides about: the one that the task was opened with, or was last refused for. */
  @property({ attribute: false }) version = '';

  @property({ attribute: false }) timeZone = 'UTC';

  /** Whether the new time is to be confirmed, as the parent has it. */
  @property({ attribute: false }) confirming = false;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private at: Rescheduling = CHOOSE;

  @query('#title') private headline!: HTMLElement | null;
  @query('p2p-slot-picker') private picker!: P2pSlotPicker | null;

  readonly week = new WeekReader(this, {
    environment: () => this.environment,
    orderId: () => this.p2p?.orderId,
    timeZone: () => this.timeZone,
    outcome: () => this.environment?.outcome,
  });

  readonly booking = new Mutation(this, async ({ version, ...input }: Move, attempt: Try) =>
    this.environment?.client.send(rescheduleP2p, input, { ...attempt, version }),
  );

  readonly #announcer = new Announcer(this);

  readonly hold = new SlotHold(this, {
    calls: () => holdCalls(this.environment, this.p2p?.orderId),
    onSay: (left) => this.#announcer.say(left ? holdWords(left, this.environment?.strings) : ''),
    onLost: (lost) => {
      // It may be gone because it was booked: what was sent tells.
      if (!this.unsettled) void this.#lose(lost);
    },
    paused: () => this.unsettled,
  });

  readonly #page = new PageHold(this, () => this.at.slot !== undefined);

  /** What was chosen before the task was left; not set before it was looked for. */
  #kept: Kept<Choice> | undefined;
  /** Whether the parent's wish is being followed. */
  #going = false;

  /** What was sent and not answered: a second press sends the same. */
  #unsure: Move | undefined;

  /** Whether it is being moved, or may have been although no answer came. */
  get unsettled(): boolean {
    return this.booking.running || this.booking.error !== undefined;
  }

  /** Puts the focus on its title, as soon as it is drawn. */
  override focus(): void {
    void this.updateComplete.then(() => this.headline?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#restore();
    if (!changed.has('confirming') || this.confirming === (this.at.step === 'confirming')) return;
    if (!this.confirming) void this.#handleBack();
    else if (this.at.slot) {
      this.#going = true;
      void this.#handleContinue().finally(() => {
        this.#going = false;
        this.requestUpdate();
      });
    }
  }

  protected override updated(): void {
    const confirming = this.at.step === 'confirming';
    if (confirming !== this.confirming && !this.#going) this.dispatchEvent(new TimeStepEvent(confirming));
  }

  #restore(): void {
    if (this.#kept || !this.p2p || !this.environment) return;
    this.#kept = keptEntry(this.environment, this.p2p.orderId, 'reschedule');
    const slot = this.#kept.get();
    if (!slot) return;
    this.at = afterChoice(this.at, { type: 'chosen', slot });
    void this.hold.keep(slot.slotId);
  }

  override render(): unknown {
    const { p2p, environment, at } = this;
    if (!p2p || !environment) return nothing;
    return html`
      ${at.step === 'choosing' ? this.#renderChoose(p2p, environment, at) : this.#renderConfirm(p2p, environment, at.slot)}
      ${this.#announcer.render()}
    `;
  }

  #renderConfirm(p2p: P2p, environment: Environment, slot: Choice): TemplateResult {
    return confirmTime({
      environment,
      place: this.#placeOf(environment),
      headingLevel: this.headingLevel,
      p2p,
      slot,
      hold: this.hold.state,
      error: this.booking.error,
      running: this.booking.running,
      onExtend: this.#handleExtend,
      onKeep: this.#handleKeep,
      onAnother: () => void this.#handleBack(),
      onConfirm: () => void this.#handleConfirm(),
    });
  }

  #renderChoose(p2p: P2p, environment: Environment, at: Rescheduling & { step: 'choosing' }): TemplateResult {
    const t = taskWords(environment.strings);
    const week = this.week.shown;
    const closed = !week.bounds.hasSlotsWithinHorizon;
    const place = this.#placeOf(environment);

    return html`
      ${heading(this.headingLevel, t('reschedule-title'), { id: 'title', focusable: true })}
      <dl class="times">${presentTime(p2p, place, t)}</dl>
      ${this.#renderWhatStays(p2p, environment, closed)}
      ${at.lost ? this.#renderLost(at.lost, p2p, environment) : nothing}
      ${openTimes({
        week,
        environment,
        orderId: p2p.orderId,
        stays: !isMissed(p2p),
        timeZone: this.timeZone,
        headingLevel: this.headingLevel + 1,
        chosenId: at.slot?.slotId ?? '',
        error: at.missing ? t('nothing-chosen') : '',
        onSlot: this.#handleSlot,
        onZone: this.#handleZone,
        onWindow: this.#handleWindow,
      })}
      ${holdLine(this.hold.state, { strings: environment.strings, onExtend: this.#handleExtend })}
      <div class="actions">
        <p class="chosen" role="status">${at.slot ? this.#chosenWords(p2p, at.slot, environment) : nothing}</p>
        <button type="button" class="button" @click=${this.#handleKeep}>${t('keep-time')}</button>
        ${
          closed
            ? nothing
            : html`<button type="button" class="button primary" @click=${this.#handleContinue}>
                ${t('continue')}
              </button>`
        }
      </div>
    `;
  }

  #renderLost(lost: LostChoice, p2p: P2p, environment: Environment): TemplateResult {
    const { strings } = environment;
    const t = taskWords(strings);
    const { loss, slot } = lost;
    const known = loss === 'taken' || loss === 'expired';
    const sentence = known ? t(`slot-${loss}`) : lostWords(slot, lost, { place: this.#placeOf(environment), strings });
    return notice(
      'waiting',
      html`<p role="alert">${sentence} ${known || isMissed(p2p) ? nothing : t('present-stays')}</p>
        ${takeOverView(lost, strings, () => this.#takeOver(slot))}`,
    );
  }

  #renderWhatStays(p2p: P2p, environment: Environment, closed: boolean): TemplateResult | typeof nothing {
    const t = taskWords(environment.strings);
    if (isMissed(p2p)) return html`<p>${t('was-missed')}</p>`;
    // Without a new time, what helps says that the present one stays.
    return closed ? nothing : html`<p>${t('stays', { time: timeWords(p2p.slot, this.#placeOf(environment)) })}</p>`;
  }

  #chosenWords(p2p: P2p, slot: Choice, environment: Environment): string {
    const place = this.#placeOf(environment);
    const chosen = taskWords(environment.strings)('chosen', { time: timeWords(slot, place) });
    const theirs = payerTime(p2p, slot, place, environment);
    return theirs === '' ? chosen : `${chosen}. ${theirs}`;
  }

  #placeOf({ locale }: Environment): Place {
    return { timeZone: this.timeZone, locale };
  }

  #go(event: ReschedulingEvent): void {
    this.at = afterChoice(this.at, event);
    this.#kept?.put(this.at.slot);
  }

  readonly #handleKeep = (): void => {
    this.#kept?.put(undefined);
    this.dispatchEvent(new TaskLeftEvent());
  };

  readonly #handleZone = ({ detail }: ZoneChangedEvent): void => {
    this.dispatchEvent(new ZoneChangedEvent(detail.timeZone));
  };

  readonly #handleWindow = ({ detail }: WindowChangedEvent): void => this.week.show(detail.from);

  readonly #handleExtend = (): void => void this.hold.extend();

  /** Keeps the slot while the person decides. Where it cannot be kept, booking it says what became of it. */
  readonly #handleSlot = ({ detail: { slotId } }: SlotSelectedEvent): void => {
    const slot = this.week.shown.slots?.find((open) => open.slotId === slotId);
    if (!slot) return;
    this.#go({ type: 'chosen', slot });
    void this.hold.keep(slotId);
  };

  /** The chosen time is gone: says so, looks again, and leads to what is nearest. */
  async #lose(lost: Lost): Promise<void> {
    const { slot } = this.at;
    // What was pressed goes, and the nearest times are still to be read.
    void keepFocus(this);
    this.#go({ type: 'lost', lost });
    await this.week.refresh();
    await this.updateComplete;
    if (slot) await this.picker?.focusNearest(slot.start);
  }

  /** Chooses again what a colleague's hold was in the way of. */
  #takeOver(slot: Choice): void {
    void keepFocus(this);
    this.#go({ type: 'chosen', slot });
    void this.hold.keep(slot.slotId, { takeOver: true });
  }

  async #handleContinue(): Promise<void> {
    // The page that confirms says that the time is held.
    if (!(await this.hold.verify()) || !this.p2p) return;
    this.#go({ type: 'continued' });
    await this.updateComplete;
    if (this.at.step === 'confirming') this.headline?.focus();
    else await this.picker?.focusSchedule();
  }

  async #handleBack(): Promise<void> {
    this.booking.reset();
    this.#unsure = undefined;
    this.#go({ type: 'back' });
    await this.updateComplete;
    await this.picker?.focusSchedule();
  }

  /** What is on screen, for the version that it is on screen with. */
  #chosenMove(): Move | undefined {
    const { p2p, at, timeZone, version } = this;
    if (!p2p || !at.slot) return undefined;
    return { orderId: p2p.orderId, slotId: at.slot.slotId, holdId: this.hold.holdId, timeZone, version };
  }

  /** What was on screen at the press, once its hold is verified; nothing if the person went on meanwhile. */
  async #pressedMove(): Promise<Move | undefined> {
    const { at } = this;
    const move = this.#unsure ?? this.#chosenMove();
    const isHeld = this.#unsure !== undefined || this.booking.running || (await this.hold.verify());
    if (!move || !isHeld || this.booking.running || this.at !== at) return undefined;
    // Another window of the same person may have had the hold meanwhile.
    return this.#unsure ?? { ...move, holdId: this.hold.holdId };
  }

  async #handleConfirm(): Promise<void> {
    const move = await this.#pressedMove();
    if (!move) return;
    const p2p = await this.booking.run(move);
    const { error } = this.booking;
    this.#unsure = error === undefined ? undefined : move;
    if (p2p) this.#finish(p2p);
    else if (isSlotLost(error) || isStale(error)) await this.#refuse(error);
  }

  #finish(p2p: P2p): void {
    this.hold.forget();
    this.at = CHOOSE;
    this.#kept?.put(undefined);
    this.#page.look();
    this.dispatchEvent(new BookingChangedEvent('rescheduled', p2p));
  }

  async #refuse(error: unknown): Promise<void> {
    this.booking.reset();
    this.#unsure = undefined;
    if (isSlotLost(error)) {
      this.hold.release();
      await this.#lose(isApiError(error) ? lostBy(error) : { loss: 'taken' });
    } else if (this.isConnected) this.dispatchEvent(new BookingStaleEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-reschedule': P2pReschedule;
  }
}
