import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { holdSlot, releaseHold, rescheduleP2p } from '@portal/api';
import type { P2p } from '@portal/api';
import type { Place } from '@portal/domain';
import { Mutation, controlStyles, environmentContext, heading, notice } from '@portal/kit';
import type { Environment, Try } from '@portal/kit';
import { ZoneChangedEvent } from '@portal/p2p-parts';
import type { P2pSlotPicker, SlotSelectedEvent, WindowChangedEvent } from '@portal/p2p-parts';

import { WeekReader } from '../controllers/week-reader.js';
import { taskWords } from '../task-copy.js';
import { BookingChangedEvent, BookingStaleEvent, TaskLeftEvent } from '../events.js';
import { isSlotLost, isStale } from '../model/refused.js';
import { CHOOSE, afterChoice } from '../model/rescheduling.js';
import type { Choice, Held, Rescheduling, ReschedulingEvent } from '../model/rescheduling.js';
import { timeWords } from '../model/time-words.js';
import { confirmTime } from '../views/confirm-time.js';
import { openTimes } from '../views/open-times.js';

import { styles } from './task.styles.js';

/**
 * Moves a booking to another time in one step of the server; the present time stays until then (PM-09).
 *
 * @tag p2p-reschedule
 *
 * @fires {BookingChangedEvent} booking-changed - The new time is booked.
 * @fires {BookingStaleEvent} booking-stale - The booking had changed, and is as it was.
 * @fires {TaskLeftEvent} task-left - The present time is kept.
 * @fires {ZoneChangedEvent} zone-changed - Times are to be shown in another zone.
 */
export class P2pReschedule extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  @property({ attribute: false }) timeZone = 'UTC';

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private at: Rescheduling = CHOOSE;

  @query('#title') private headline!: HTMLElement | null;
  @query('p2p-slot-picker') private picker!: P2pSlotPicker | null;

  readonly week = new WeekReader(this, {
    environment: () => this.environment,
    orderId: () => this.p2p?.orderId,
    timeZone: () => this.timeZone,
  });

  readonly booking = new Mutation(
    this,
    async ({ slot, hold }: { slot: Choice; hold?: Held | undefined }, attempt: Try) => {
      const { p2p, environment, timeZone } = this;
      if (!p2p || !environment) return undefined;
      const { orderId, version } = p2p;
      const input = { orderId, slotId: slot.slotId, holdId: hold?.holdId ?? null, timeZone };
      return environment.client.send(rescheduleP2p, input, { ...attempt, version });
    },
  );

  /** Settles when it is known whether the slot chosen last could be kept. */
  holding: Promise<void> = Promise.resolve();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveBack();
  }

  /** Puts the focus on its title, as soon as it is drawn. */
  override focus(): void {
    void this.updateComplete.then(() => this.headline?.focus());
  }

  override render(): unknown {
    const { p2p, environment, at } = this;
    if (!p2p || !environment) return nothing;
    if (at.step === 'choosing') return this.#renderChoose(p2p, environment, at);

    return confirmTime({
      environment,
      place: this.#placeOf(environment),
      headingLevel: this.headingLevel,
      present: p2p.slot,
      slot: at.slot,
      hold: at.hold,
      error: this.booking.error,
      running: this.booking.running,
      onKeep: this.#handleKeep,
      onAnother: () => void this.#handleBack(),
      onConfirm: () => void this.#handleConfirm(),
    });
  }

  #renderChoose(p2p: P2p, environment: Environment, at: Rescheduling & { step: 'choosing' }): TemplateResult {
    const t = taskWords(environment.strings);
    const closed = this.week.known?.hasSlotsWithinHorizon === false;

    return html`
      ${heading(this.headingLevel, t('reschedule-title'), { id: 'title', focusable: true })}
      <dl class="times">
        <div>
          <dt>${t('present-time')}</dt>
          <dd>${timeWords(p2p.slot, this.#placeOf(environment))}</dd>
        </div>
      </dl>
      <p>${t('stays')}</p>
      ${at.fault === 'slot-taken' ? html`<div role="alert">${notice('waiting', t('slot-taken'))}</div>` : nothing}
      ${openTimes({
        week: this.week,
        environment,
        timeZone: this.timeZone,
        headingLevel: this.headingLevel + 1,
        chosenId: at.slot?.slotId ?? '',
        error: at.fault === 'nothing-chosen' ? t('nothing-chosen') : '',
        onSlot: this.#handleSlot,
        onZone: this.#handleZone,
        onWindow: this.#handleWindow,
      })}
      <div class="actions">
        <p class="chosen" role="status">
          ${at.slot ? t('chosen', { time: timeWords(at.slot, this.#placeOf(environment)) }) : nothing}
        </p>
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

  #placeOf({ locale }: Environment): Place {
    return { timeZone: this.timeZone, locale };
  }

  #go(event: ReschedulingEvent): void {
    this.at = afterChoice(this.at, event);
  }

  readonly #handleKeep = (): void => {
    this.dispatchEvent(new TaskLeftEvent());
  };

  readonly #handleZone = ({ detail }: ZoneChangedEvent): void => {
    this.week.pin();
    this.dispatchEvent(new ZoneChangedEvent(detail.timeZone));
  };

  readonly #handleWindow = ({ detail }: WindowChangedEvent): void => this.week.show(detail.from);

  /** Keeps the slot while the person decides. Where it cannot be kept, booking it says what became of it. */
  readonly #handleSlot = ({ detail: { slotId } }: SlotSelectedEvent): void => {
    const { p2p, environment } = this;
    const slot = this.week.slots?.find((open) => open.slotId === slotId);
    if (!slot || !p2p || !environment) return;

    this.#go({ type: 'chosen', slot });
    this.holding = this.#keep(slot, p2p, environment);
  };

  async #keep(slot: Choice, { orderId }: P2p, { client }: Environment): Promise<void> {
    try {
      const hold = await client.send(holdSlot, { orderId, slotId: slot.slotId });
      this.#go({ type: 'held', hold });
    } catch (error) {
      if (isSlotLost(error)) await this.#lose(slot);
    }
  }

  async #lose(slot: Choice): Promise<void> {
    this.#go({ type: 'taken', slotId: slot.slotId });
    if (this.at.slot) return;
    await this.week.query.refresh();
    await this.picker?.focusNearest(slot.start);
  }

  async #handleContinue(): Promise<void> {
    this.#go({ type: 'continued' });
    await this.updateComplete;
    if (this.at.step === 'confirming') this.headline?.focus();
    else await this.picker?.focusSchedule();
  }

  async #handleBack(): Promise<void> {
    this.booking.reset();
    this.#go({ type: 'back' });
    await this.updateComplete;
    await this.picker?.focusSchedule();
  }

  async #handleConfirm(): Promise<void> {
    if (this.at.step !== 'confirming') return;
    const { slot, hold } = this.at;
    const p2p = await this.booking.run({ slot, hold });
    if (p2p) {
      this.at = CHOOSE;
      this.dispatchEvent(new BookingChangedEvent('rescheduled', p2p));
    }
    const { error } = this.booking;
    if (isSlotLost(error) || isStale(error)) this.booking.reset();
    if (isSlotLost(error)) await this.#lose(slot);
    else if (isStale(error)) this.dispatchEvent(new BookingStaleEvent());
  }

  #giveBack(): void {
    const { hold } = this.at;
    if (!hold || !this.p2p) return;
    this.at = { ...this.at, hold: undefined };
    // Nobody waits for it: a hold that is not given back ends by itself.
    this.environment?.client
      .send(releaseHold, { orderId: this.p2p.orderId, holdId: hold.holdId })
      .catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-reschedule': P2pReschedule;
  }
}
