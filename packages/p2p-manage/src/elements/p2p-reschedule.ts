import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { isApiError, rescheduleP2p } from '@portal/api';
import type { InputOf, P2p, SlotChoice } from '@portal/api';
import { taskCopy } from '@portal/copy';
import type { TaskCopy } from '@portal/copy';
import { formatDayAndTime } from '@portal/domain';
import type { Place } from '@portal/domain';
import {
  Announcer,
  Mutation,
  UnloadGuard,
  controlStyles,
  environmentContext,
  heading,
  restoreFocus,
} from '@portal/kit';
import type { Environment, Attempt } from '@portal/kit';
import { ZoneChangedEvent, choiceBarStyles, holdLine, storedEntry, lossFrom } from '@portal/p2p-parts';
import type {
  Bounds,
  ChooseTimeCopy,
  HoldChangedEvent,
  HoldState,
  StoredEntry,
  P2pChooseTime,
  ScheduleReadEvent,
  TimeChosenEvent,
  TimeLostEvent,
} from '@portal/p2p-parts';

import { BookingChangedEvent, BookingStaleEvent, TaskLeftEvent, TimeStepEvent } from '../task-events.js';
import { isSlotLost, isStale } from '../model/rejected.js';
import { CHOOSE, afterChoice } from '../model/rescheduling.js';
import type { Rescheduling, ReschedulingEvent } from '../model/rescheduling.js';
import { timeRangeCopy } from '../later/time-copy.js';
import { confirmTime } from '../views/confirm-time.js';
import { noTimes } from '../views/no-times.js';
import { payerTime } from '../views/payer-time.js';
import { presentTime } from '../views/present-time.js';

import { styles } from './task.styles.js';

/** The complete payload, as it was when the user selected the button. Retries send the same. */
interface Move extends InputOf<typeof rescheduleP2p> {
  readonly version: string;
}

const isMissed = ({ state }: P2p): boolean => state === 'missed';

/**
 * Reschedules a booking in one operation on the server. The current time stays until then (PM-09).
 *
 * @tag p2p-reschedule
 *
 * @fires {BookingChangedEvent} booking-changed - The new time is booked.
 * @fires {BookingStaleEvent} booking-stale - Someone else changed the booking, so nothing was saved.
 * @fires {TaskLeftEvent} task-left - The user keeps the current time.
 * @fires {TimeStepEvent} time-step - The user confirms the new time, or selects another.
 * @fires {ZoneChangedEvent} zone-changed - The user selected another time zone.
 */
export class P2pReschedule extends LitElement {
  static override styles = [controlStyles, choiceBarStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  /** The version the user decides about: from the start of the task, or from the last conflict. */
  @property({ attribute: false }) version = '';

  @property({ attribute: false }) timeZone = 'UTC';

  /** Whether the user is confirming the new time, according to the parent. */
  @property({ attribute: false }) confirming = false;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private at: Rescheduling = CHOOSE;
  /** Bounds of the schedule. */
  @state() private bounds: Bounds | undefined;
  @state() private holdState: HoldState = { status: 'none' };

  @query('#title') private headline!: HTMLElement | null;
  @query('p2p-choose-time') private time!: P2pChooseTime | null;

  readonly booking = new Mutation(this, async ({ version, ...input }: Move, attempt: Attempt) =>
    this.environment?.client.send(rescheduleP2p, input, { ...attempt, version }),
  );

  readonly #announcer = new Announcer(this);

  readonly #unloadGuard = new UnloadGuard(this, () => this.at.slot !== undefined);

  /** The selection from before the user left the task; unset until loaded. */
  #stored: StoredEntry<SlotChoice> | undefined;
  /** Whether it is applying the parent's step. */
  #going = false;

  /** The payload without a response. A retry sends the same. */
  #unsure: Move | undefined;

  /** Whether a reschedule is pending or its outcome is unknown. */
  get unsettled(): boolean {
    return this.booking.running || this.booking.error !== undefined;
  }

  /** Moves focus to the title after it renders. */
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
    if (this.#stored || !this.p2p || !this.environment) return;
    this.#stored = storedEntry(this.environment, this.p2p.orderId, 'reschedule');
    const slot = this.#stored.get();
    if (slot) this.at = afterChoice(this.at, { type: 'chosen', slot });
  }

  override render(): unknown {
    const { p2p, environment, at } = this;
    if (!p2p || !environment) return nothing;
    const confirming = at.step === 'confirming';
    return html`
      ${confirming ? this.#renderConfirm(p2p, environment, at.slot) : this.#renderPresent(p2p, environment)}
      ${this.#renderTime(p2p, environment, at)} ${confirming ? nothing : this.#renderEnd(p2p, environment, at)}
      ${this.#announcer.render()}
    `;
  }

  #renderConfirm(p2p: P2p, environment: Environment, slot: SlotChoice): TemplateResult {
    return confirmTime({
      environment,
      place: this.#placeOf(environment),
      headingLevel: this.headingLevel,
      p2p,
      slot,
      hold: this.holdState,
      error: this.booking.error,
      running: this.booking.running,
      onExtend: this.#handleExtend,
      onKeep: this.#handleKeep,
      onAnother: () => void this.#handleBack(),
      onConfirm: () => void this.#handleConfirm(),
    });
  }

  #renderPresent(p2p: P2p, environment: Environment): TemplateResult {
    const t = taskCopy(environment.strings);
    return html`
      ${heading(this.headingLevel, t('reschedule-title'), { id: 'title', focusable: true })}
      <div class="present">
        <dl class="times">${presentTime(p2p, this.#placeOf(environment), t)}</dl>
        <button type="button" class="button" @click=${this.#handleKeep}>${t('keep-time')}</button>
      </div>
      ${this.#renderWhatStays(p2p, environment)}
    `;
  }

  /** Stays in the DOM while the user confirms the new time, to keep its week, scroll position, and hold. */
  #renderTime(p2p: P2p, environment: Environment, at: Rescheduling): TemplateResult {
    const { bounds, headingLevel } = this;
    const t = taskCopy(environment.strings);
    const choosing = at.step === 'choosing' ? at : undefined;
    return html`
      <p2p-choose-time
        ?hidden=${!choosing || this.#isClosed}
        heading-level=${headingLevel + 1}
        .orderId=${p2p.orderId}
        .timeZone=${this.timeZone}
        .chosen=${at.slot}
        .current=${isMissed(p2p) ? undefined : p2p.slot}
        .lost=${choosing?.lost}
        .error=${choosing?.missing ? t('nothing-chosen') : ''}
        .copy=${timeCopy(t, p2p)}
        ?unsettled=${this.unsettled}
        reports
        @time-chosen=${({ detail: slot }: TimeChosenEvent) => this.#go({ type: 'chosen', slot })}
        @time-lost=${this.#handleLost}
        @hold-changed=${this.#handleHold}
        @schedule-read=${({ detail }: ScheduleReadEvent) => (this.bounds = detail)}
        @zone-changed=${this.#handleZone}
      ></p2p-choose-time>
      ${
        choosing && bounds && this.#isClosed
          ? noTimes({
              bounds,
              environment,
              orderId: p2p.orderId,
              stays: !isMissed(p2p),
              headingLevel: headingLevel + 1,
            })
          : nothing
      }
    `;
  }

  #renderEnd(p2p: P2p, environment: Environment, { slot }: Rescheduling): TemplateResult {
    const { strings } = environment;
    const t = taskCopy(strings);
    return html`
      <div class="end" ?hidden=${this.#isClosed}>
        <div class="bar">
          <p class="chosen numbers" role="status">
            ${
              slot
                ? html`<strong class="wide">${this.#chosenCopy(p2p, slot, environment)}</strong>
                    <strong class="narrow" hidden>${formatDayAndTime(slot.start, this.#placeOf(environment))}</strong>`
                : nothing
            }
          </p>
          ${holdLine(this.holdState, environment, this.#handleExtend)}
          <button type="button" class="button primary go" @click=${this.#handleContinue}>${t('continue')}</button>
        </div>
      </div>
    `;
  }

  /** No time is available. A selected time may have been the last one, and is held. */
  get #isClosed(): boolean {
    return this.bounds?.hasSlotsWithinHorizon === false && !this.at.slot;
  }

  #renderWhatStays(p2p: P2p, environment: Environment): TemplateResult | typeof nothing {
    const t = taskCopy(environment.strings);
    if (isMissed(p2p)) return html`<p>${t('was-missed')}</p>`;
    // Without a new time, the help shows that the current one stays.
    return this.#isClosed
      ? nothing
      : html`<p>${t('stays', { time: timeRangeCopy(p2p.slot, this.#placeOf(environment)) })}</p>`;
  }

  #chosenCopy(p2p: P2p, slot: SlotChoice, environment: Environment): string {
    const place = this.#placeOf(environment);
    const chosen = taskCopy(environment.strings)('chosen', { time: timeRangeCopy(slot, place) });
    const theirs = payerTime(p2p, slot, place, environment);
    return theirs === '' ? chosen : `${chosen}. ${theirs}`;
  }

  #placeOf({ locale }: Environment): Place {
    return { timeZone: this.timeZone, locale };
  }

  #go(event: ReschedulingEvent): void {
    this.at = afterChoice(this.at, event);
    this.#stored?.put(this.at.slot);
    // The selected button may disappear with it.
    void restoreFocus(this);
  }

  readonly #handleKeep = (): void => {
    this.#stored?.put(undefined);
    this.dispatchEvent(new TaskLeftEvent());
  };

  readonly #handleZone = ({ detail }: ZoneChangedEvent): void => {
    this.dispatchEvent(new ZoneChangedEvent(detail.timeZone));
  };

  readonly #handleExtend = (): void => void this.time?.hold.extend();

  readonly #handleHold = ({ detail: { state, announcement } }: HoldChangedEvent): void => {
    this.holdState = state;
    if (announcement !== undefined) this.#announcer.announce(announcement);
  };

  readonly #handleLost = ({ detail: lost }: TimeLostEvent): void => {
    // The booking may have used the hold. Its response shows the result.
    if (!this.unsettled) this.#go({ type: 'lost', lost });
  };

  async #handleContinue(): Promise<void> {
    // The confirmation page shows that the time is held.
    if (!(await this.#verified()) || !this.p2p) return;
    this.#go({ type: 'continued' });
    await this.updateComplete;
    if (this.at.step === 'confirming') this.headline?.focus();
    else await this.time?.focusSchedule();
  }

  async #handleBack(): Promise<void> {
    this.booking.reset();
    this.#unsure = undefined;
    this.#go({ type: 'back' });
    await this.updateComplete;
    await this.time?.focusSchedule();
  }

  get #holdId(): string | null {
    return this.time?.hold.holdId ?? null;
  }

  /** Whether the hold is still active, as far as we know. */
  async #verified(): Promise<boolean> {
    return (await this.time?.hold.verify()) ?? true;
  }

  /** The visible entries and the version they belong to. */
  #chosenMove(): Move | undefined {
    const { p2p, at, timeZone, version } = this;
    if (!p2p || !at.slot) return undefined;
    return { orderId: p2p.orderId, slotId: at.slot.slotId, holdId: this.#holdId, timeZone, version };
  }

  /**
   * The visible entries when the user selected the button, after the hold is verified; undefined if the user moved on.
   */
  async #pressedMove(): Promise<Move | undefined> {
    const { at } = this;
    const move = this.#unsure ?? this.#chosenMove();
    const isHeld = this.#unsure !== undefined || this.booking.running || (await this.#verified());
    if (!move || !isHeld || this.booking.running || this.at !== at) return undefined;
    // The user may have moved the hold in another window.
    return this.#unsure ?? { ...move, holdId: this.#holdId };
  }

  async #handleConfirm(): Promise<void> {
    const move = await this.#pressedMove();
    if (!move) return;
    const p2p = await this.booking.run(move);
    const { error } = this.booking;
    this.#unsure = error === undefined ? undefined : move;
    if (p2p) this.#finish(p2p);
    else if (isSlotLost(error) || isStale(error)) this.#refuse(error);
  }

  #finish(p2p: P2p): void {
    this.time?.hold.clear();
    this.at = CHOOSE;
    this.#stored?.put(undefined);
    this.#unloadGuard.update();
    this.dispatchEvent(new BookingChangedEvent('rescheduled', p2p));
  }

  #refuse(error: unknown): void {
    this.booking.reset();
    this.#unsure = undefined;
    if (isSlotLost(error)) this.#go({ type: 'lost', lost: isApiError(error) ? lossFrom(error) : { loss: 'taken' } });
    else if (this.isConnected) this.dispatchEvent(new BookingStaleEvent());
  }
}

/** After a missed call, there is no current time to keep. */
const timeCopy = (t: TaskCopy, p2p: P2p): ChooseTimeCopy => ({
  loading: t('slots-loading'),
  slow: t('slots-slow'),
  failed: t('could-not-slots'),
  lost: (loss, _moment, sentence) => {
    if (isMissed(p2p)) return sentence;
    return loss === 'taken' || loss === 'expired' ? t(`slot-${loss}`) : `${sentence} ${t('present-stays')}`;
  },
});

declare global {
  interface HTMLElementTagNameMap {
    'p2p-reschedule': P2pReschedule;
  }
}
