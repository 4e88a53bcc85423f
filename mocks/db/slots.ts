import { addDays, isoWeekday } from '@portal/domain';
import type { PlainDate } from '@portal/domain';
import type { Availability, Slot } from '@portal/api';

import { CREDENTIALS } from '../data/p2p-copy.js';
import { PAYER_ZONE } from '../data/payer.js';
import { HORIZON_BUSINESS_DAYS } from '../data/rollout.js';
import type { OrderRecord } from './order-record.js';
import { addBusinessDays, isBusinessDay, payerInstant, payerMidnight, payerToday } from './payer-time.js';
import { chance } from './random.js';
import { HOUR, MINUTE, instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

/** A reviewer's time. Reviewers work for one solution, so its orders compete. */
export interface SlotTime {
  readonly slotId: string;
  readonly date: PlainDate;
  readonly start: number;
  readonly end: number;
}

interface Claim {
  readonly orderId: string;
  /** The end of a hold; `null` for a booking. */
  readonly until: number | null;
}

const NOTICE = 2 * HOUR;
const DAYS_SHOWN = 28;
const OPENS = 9;
const NOON = 12;
const CLOSES = 17;
const QUIET_DAYS = 0.3;
const OCCUPIED = 0.45;

/** The reviewers' times and their bookings. */
export class Slots {
  readonly #environment: MockEnvironment;
  readonly #days = new Map<string, readonly SlotTime[]>();
  readonly #claims = new Map<string, Claim>();
  /** Booked by other offices. */
  readonly #lost = new Set<string>();

  constructor(environment: MockEnvironment) {
    this.#environment = environment;
  }

  find(order: OrderRecord, slotId: string): SlotTime | undefined {
    return this.#all(order).find((slot) => slot.slotId === slotId);
  }

  /** The times of one day, available or not. */
  on(order: OrderRecord, date: PlainDate): readonly SlotTime[] {
    const name = `${poolOf(order)} ${date}`;
    const known = this.#days.get(name);
    if (known) return known;
    const made = isBusinessDay(date) && !this.#isQuiet(order, date) ? dayOf(order, date) : [];
    this.#days.set(name, made);
    return made;
  }

  stateFor(order: OrderRecord, { slotId, start, date }: SlotTime): Exclude<Slot['state'], 'other'> {
    const now = nowMs(this.#environment);
    if (start < now + NOTICE) return 'unavailable';
    const claim = this.#claims.get(slotId);
    if (claim && (claim.until === null || claim.until > now)) {
      return claim.until !== null && claim.orderId === order.orderId ? 'held-by-you' : 'unavailable';
    }
    return this.#lost.has(slotId) || this.#isOccupied(slotId, date) ? 'unavailable' : 'available';
  }

  isOpenFor(order: OrderRecord, slot: SlotTime): boolean {
    return this.stateFor(order, slot) !== 'unavailable';
  }

  firstOpen(order: OrderRecord): SlotTime | undefined {
    return this.#all(order).find((slot) => this.stateFor(order, slot) === 'available');
  }

  claim(slotId: string, claim: Claim): void {
    this.#claims.set(slotId, claim);
  }

  /** Releases a slot if the order still has it. */
  release(slotId: string, orderId: string): void {
    if (this.#claims.get(slotId)?.orderId === orderId) this.#claims.delete(slotId);
  }

  /** Another office books it. */
  lose(slotId: string): void {
    this.#lost.add(slotId);
    this.#claims.delete(slotId);
  }

  availability(
    order: OrderRecord,
    { from, to }: { readonly from: string; readonly to: string },
  ): Omit<Availability, 'assistance'> {
    const today = payerToday(this.#environment.now());
    const horizonEndsOn = addBusinessDays(today, HORIZON_BUSINESS_DAYS);
    const open = this.#all(order).filter((slot) => this.isOpenFor(order, slot));
    const first = open[0];

    return {
      orderId: order.orderId,
      slots: this.#all(order)
        .filter(({ start }) => start >= Date.parse(from) && start < Date.parse(to))
        .map((slot) => ({ ...times(slot), state: this.stateFor(order, slot) })),
      payerZone: PAYER_ZONE,
      hasSlotsWithinHorizon: first !== undefined && first.date <= horizonEndsOn,
      horizonEndsOn,
      firstAvailable: first ? instant(first.start) : null,
      opensAt: payerMidnight(today),
      closesAt: payerMidnight(addDays(today, DAYS_SHOWN)),
      rules: rulesOf(order),
      reference: `P2P-${order.orderId.slice(-4)}-${today.slice(5).replace('-', '')}`,
    };
  }

  /** All slots in the horizon, by time. */
  #all(order: OrderRecord): readonly SlotTime[] {
    const today = payerToday(this.#environment.now());
    return Array.from({ length: DAYS_SHOWN }, (_, day) => this.on(order, addDays(today, day))).flat();
  }

  /** Some Mondays and Fridays have no times, as in the design deck. */
  #isQuiet(order: OrderRecord, date: PlainDate): boolean {
    const weekday = isoWeekday(date);
    const edge = weekday === 1 || weekday === 5;
    return edge && chance(this.#environment.seed, `day ${poolOf(order)} ${date}`) < QUIET_DAYS;
  }

  #isOccupied(slotId: string, date: PlainDate): boolean {
    const { slots } = this.#environment.traits;
    if (slots === 'none') return true;
    if (slots === 'next-week' && date < nextMonday(payerToday(this.#environment.now()))) return true;
    return chance(this.#environment.seed, slotId) < OCCUPIED;
  }
}

/** The plan's rules for the participant: for medical oncology, a credential and the clinician's agreement. */
export const rulesOf = ({ solution }: OrderRecord): Availability['rules'] => {
  const asks = solution === 'medical-oncology';
  return { credentials: asks ? [...CREDENTIALS] : [], agreement: asks };
};

export const times = ({ slotId, start, end }: SlotTime): { slotId: string; start: string; end: string } => ({
  slotId,
  start: instant(start),
  end: instant(end),
});

const poolOf = ({ solution, slotMinutes }: OrderRecord): string => `${solution} ${slotMinutes.join('/')}`;

const nextMonday = (date: PlainDate): PlainDate => addDays(date, 8 - isoWeekday(date));

function dayOf(order: OrderRecord, date: PlainDate): readonly SlotTime[] {
  const [morning, afternoon] = order.slotMinutes;
  return [...span(order, date, [OPENS, NOON, morning]), ...span(order, date, [NOON, CLOSES, afternoon])];
}

function span(
  order: OrderRecord,
  date: PlainDate,
  [fromHour, toHour, minutes]: readonly [number, number, number],
): readonly SlotTime[] {
  const first = Date.parse(payerInstant(date, `${String(fromHour).padStart(2, '0')}:00`));
  return Array.from({ length: ((toHour - fromHour) * 60) / minutes }, (_, index) => {
    const start = first + index * minutes * MINUTE;
    // Opaque: only this file reads it, and it reveals nothing.
    const slotId = `s-${chance(1, `${poolOf(order)} ${String(start)}`)
      .toString(36)
      .slice(2, 8)}${(start / MINUTE).toString(36)}`;
    return { slotId, date, start, end: start + minutes * MINUTE };
  });
}
