/**
 * Between instants and the clocks on the wall. The only importer of date-fns-tz.
 *
 * An instant is ISO 8601 with `Z`; a zone is an IANA name and is always an argument. Reading a wall
 * clock is left to `Intl`, which is exact everywhere; date-fns-tz finds the offset of a wall clock,
 * behind a check that finds a time that does not exist or exists twice (its own answer for those
 * depends on the zone of the browser). Its parser of dates is not imported: it is larger than all the rest.
 */
import { getTimezoneOffset } from 'date-fns-tz/getTimezoneOffset';

import { addDays } from './plain-date.js';
import type { ClockTime, PlainDate } from './plain-date.js';

export interface WallClock {
  readonly date: PlainDate;
  readonly time: ClockTime;
}

/** Formatters are costly to make and depend on the zone alone, so each is made once. */
const readers = new Map<string, Intl.DateTimeFormat>();

function readerFor(timeZone: string): Intl.DateTimeFormat {
  const known = readers.get(timeZone);
  if (known) return known;

  // Swedish is the locale whose short form is `YYYY-MM-DD HH:mm`.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  readers.set(timeZone, made);
  return made;
}

/** The date and time that a clock on the wall in `timeZone` shows at `instant`. */
export function wallClock(instant: string, timeZone: string): WallClock {
  const [date = '', time = ''] = readerFor(timeZone).format(new Date(instant)).split(' ');
  return { date, time };
}

export type Resolved =
  | { readonly kind: 'exact'; readonly instant: string }
  /** The clock shows this time twice; both instants, earlier first. */
  | { readonly kind: 'overlap'; readonly instants: readonly [string, string] }
  /** The clock never shows this time. */
  | { readonly kind: 'gap' };

const HOUR_MS = 3_600_000;

/** The instant at which a clock on the wall in `timeZone` shows `date` and `time`. */
export function instantOf({ date, time }: WallClock, timeZone: string): Resolved {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const near = asUtc - getTimezoneOffset(timeZone, new Date(asUtc));
  const shows = (ms: number): boolean => {
    const clock = wallClock(new Date(ms).toISOString(), timeZone);
    return clock.date === date && clock.time === time;
  };
  const [first, second] = [near - HOUR_MS, near, near + HOUR_MS].filter(shows).map((ms) => new Date(ms).toISOString());

  if (first === undefined) return { kind: 'gap' };
  return second === undefined ? { kind: 'exact', instant: first } : { kind: 'overlap', instants: [first, second] };
}

/**
 * The same time on the wall, days earlier or later. Where the clock skips it, the instant as far into the skipped
 * hour; where it shows it twice, the first.
 */
export function sameTimeAfter(instant: string, days: number, timeZone: string): string {
  const { date, time } = wallClock(instant, timeZone);
  const there = instantOf({ date: addDays(date, days), time }, timeZone);
  if (there.kind === 'gap') return new Date(Date.parse(instant) + days * 24 * HOUR_MS).toISOString();
  return there.kind === 'exact' ? there.instant : there.instants[0];
}

/** Midnight at which `date` begins in `timeZone`; where the clock skips it, the first instant of the day. */
export function startOfDay(date: PlainDate, timeZone: string): string {
  const midnight = instantOf({ date, time: '00:00' }, timeZone);
  if (midnight.kind === 'exact') return midnight.instant;
  if (midnight.kind === 'overlap') return midnight.instants[0];
  const one = instantOf({ date, time: '01:00' }, timeZone);
  return one.kind === 'exact' ? one.instant : `${date}T00:00:00.000Z`;
}

export const todayIn = (timeZone: string, now: Date): PlainDate => wallClock(now.toISOString(), timeZone).date;

/** Whether the browser knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return timeZone !== '' && Boolean(readerFor(timeZone));
  } catch {
    // Intl throws for a name that it does not know; that is the answer.
    return false;
  }
}
