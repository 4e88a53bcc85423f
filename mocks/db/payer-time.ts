/** The payer's calendar, for all rules that count days. */
import { addDays, instantOf, isoWeekday, startOfDay, todayIn } from '@portal/domain';
import type { ClockTime, PlainDate } from '@portal/domain';

import { FEDERAL_HOLIDAYS } from '../data/holidays.js';
import { PAYER_ZONE } from '../data/payer.js';

export const payerToday = (now: Date): PlainDate => todayIn(PAYER_ZONE, now);

/** The instant of a clock time on the payer's wall; none of those used here falls into a gap. */
export function payerInstant(date: PlainDate, time: ClockTime): string {
  const found = instantOf({ date, time }, PAYER_ZONE);
  if (found.kind === 'exact') return found.instant;
  return found.kind === 'overlap' ? found.instants[0] : startOfDay(date, PAYER_ZONE);
}

export const payerMidnight = (date: PlainDate): string => startOfDay(date, PAYER_ZONE);

export const isBusinessDay = (date: PlainDate): boolean => isoWeekday(date) <= 5 && !FEDERAL_HOLIDAYS.has(date);

const counted = new Map<string, PlainDate>();

/** The day that is `count` business days after `date` (before it, when negative); `date` itself is not counted. */
export function addBusinessDays(date: PlainDate, count: number): PlainDate {
  // A cache, because hundreds of orders count from the same few days.
  const key = `${date} ${count}`;
  const known = counted.get(key);
  if (known) return known;

  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isBusinessDay(day)) left -= 1;
  }
  counted.set(key, day);
  return day;
}
