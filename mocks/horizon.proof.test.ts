import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { addDays } from '@portal/domain';

import { FEDERAL_HOLIDAYS } from './data/holidays.js';
import { HORIZON_BUSINESS_DAYS } from './data/rollout.js';
import { addBusinessDays, isBusinessDay, payerInstant, payerToday } from './db/payer-time.js';
import { Slots } from './db/slots.js';
import { OFFICE_DAY } from './db/traits.js';
import { ORDERS, createBackend, createClock } from './index.js';

/**
 * An independent implementation of the payer's calendar: days are numbers since 1970, holidays follow the law (5 U.S.C.
 * 6103), and Temporal computes the payer's day.
 */
interface Zoned {
  toZonedDateTimeISO(timeZone: string): { toPlainDate(): { toString(): string } };
}
declare const Temporal: { readonly Instant: { from(text: string): Zoned } };

const DAY_MS = 86_400_000;
const numberOf = (date: string): number => Date.parse(date) / DAY_MS;
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** January 1, 1970 was a Thursday; 0 is Monday. */
const weekdayOf = (day: number): number => (day + 3) % 7;

const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY_MS;

/** The n-th such weekday of a month. */
function nth(n: number, weekday: number, [year, month]: readonly [number, number]): number {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** A holiday on Saturday is observed on Friday, one on Sunday on Monday. */
const kept = (day: number): number => day + ({ 5: -1, 6: 1 }[weekdayOf(day)] ?? 0);

const holidaysOf = (year: number): readonly number[] => [
  kept(dayOf(year, 1, 1)),
  nth(3, 0, [year, 1]),
  nth(3, 0, [year, 2]),
  nth(1, 0, [year, 6]) - 7,
  kept(dayOf(year, 6, 19)),
  kept(dayOf(year, 7, 4)),
  nth(1, 0, [year, 9]),
  nth(2, 0, [year, 10]),
  kept(dayOf(year, 11, 11)),
  nth(4, 3, [year, 11]),
  kept(dayOf(year, 12, 25)),
];

const HOLIDAYS = new Set([2026, 2027, 2028].flatMap(holidaysOf));
const works = (day: number): boolean => weekdayOf(day) < 5 && !HOLIDAYS.has(day);

/** The working days after a day, in their order. */
function* after(day: number): Generator<number> {
  for (let next = day + 1; ; next += 1) if (works(next)) yield next;
}

function horizonFrom(date: string): string {
  const days = after(numberOf(date));
  return dateOf(Array.from({ length: 10 }, () => Number(days.next().value)).at(-1) ?? 0);
}

/** As long as the horizon ends within the two years whose holidays are known. */
const FIRST = Date.parse('2026-01-01T06:00:00Z');
const LAST = Date.parse('2027-12-14T00:00:00Z');

const MIDNIGHTS = Array.from({ length: 700 }, (_, day) =>
  Date.parse(payerInstant(addDays('2026-01-02', day), '00:00')),
);

/** Any moment, and those around the payer's midnights. */
const moment = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc.tuple(fc.constantFrom(...MIDNIGHTS), fc.constantFrom(-1, 0, 1)).map(([midnight, ms]) => midnight + ms),
);

describe('ten business days', () => {
  it('include the legal holidays', () => {
    const ruled = [...HOLIDAYS].map(dateOf).filter((date) => date < '2028');
    expect([...FEDERAL_HOLIDAYS].toSorted()).to.deep.equal(ruled.toSorted());
  });

  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    it(`end on the same day as another calendar; seed ${String(seed)} (PS-13)`, () => {
      fc.assert(
        fc.property(moment, (ms) => {
          const now = new Date(ms);
          const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO('America/Chicago').toPlainDate();
          const end = addBusinessDays(payerToday(now), HORIZON_BUSINESS_DAYS);
          expect(payerToday(now)).to.equal(today.toString());
          expect(end).to.equal(horizonFrom(today.toString()));
          expect(isBusinessDay(end)).to.equal(true);
        }),
        { numRuns: 2_000, seed },
      );
    });
  }

  it('count back the same as forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 700 }), fc.integer({ min: 1, max: 10 }), (day, count) => {
        const from = addBusinessDays(addDays('2026-01-01', day), -1);
        expect(addBusinessDays(addBusinessDays(from, count), -count)).to.equal(from);
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });
});

const order = createBackend({ now: createClock('2026-06-23T14:00:00Z').now }).orders.get(ORDERS.request);

/** The slots for a payer at nine o'clock local time, with the slots of some days lost. */
function answered(date: string, isLost: (date: string) => boolean) {
  const now = new Date(payerInstant(date, '09:00'));
  const slots = new Slots({ now: () => now, seed: 1, traits: OFFICE_DAY });
  for (let day = 0; day < 28; day += 1) {
    const each = addDays(date, day);
    if (isLost(each)) for (const { slotId } of slots.on(order, each)) slots.lose(slotId);
  }
  return slots.availability(order, { from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' });
}

/** A day of each week in turn, over almost two years. */
const DAYS = Array.from({ length: 96 }, (_, day) => addDays('2026-01-05', 7 * day + (day % 7)));

describe('the end of the horizon', () => {
  for (const part of [0, 1, 2, 3]) {
    const days = DAYS.slice(part * 24, part * 24 + 24);

    it(`is its tenth business day, inclusive, from ${days[0] ?? ''} (PS-13)`, () => {
      let open = 0;
      for (const date of days) {
        const end = horizonFrom(date);
        const whole = answered(date, () => false);
        const onLastDay = answered(date, (each) => each !== end);
        const dayAfter = answered(date, (each) => each <= end);

        expect(whole.horizonEndsOn, date).to.equal(end);
        if (onLastDay.firstAvailable !== null) open += 1;
        expect(onLastDay.hasSlotsWithinHorizon, date).to.equal(onLastDay.firstAvailable !== null);
        expect(onLastDay.firstAvailable?.slice(0, 10) ?? end, date).to.equal(end);
        expect(dayAfter.hasSlotsWithinHorizon, date).to.equal(false);
        expect(dayAfter.firstAvailable, date).not.to.equal(null);
      }
      expect(open, 'days with an open time on the last day').to.be.above(12);
    });
  }
});
