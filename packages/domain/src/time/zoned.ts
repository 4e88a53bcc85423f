/**
 * Converts between instants and local times. The only importer of date-fns-tz.
 *
 * An instant is ISO 8601 with `Z`; a zone is an IANA name and always an argument. `Intl` converts an instant to a local
 * time, exactly in every browser. date-fns-tz finds the offset of a local time; a check then detects times that don't
 * exist or exist twice, because its own result for those depends on the browser's zone. Its date parser is not
 * imported, because it is larger than everything else. Builds for browsers contain `compact-offset.ts` instead.
 */
import { getTimezoneOffset } from 'date-fns-tz/getTimezoneOffset';

import { addDays } from './plain-date.js';
import type { PlainDate } from './plain-date.js';
import { readerFor, wallClock } from './wall-clock.js';
import type { WallClock } from './wall-clock.js';

export type Resolved =
  | { readonly kind: 'exact'; readonly instant: string }
  /** The local time occurs twice; both instants, earlier first. */
  | { readonly kind: 'overlap'; readonly instants: readonly [string, string] }
  /** The local time doesn't exist. */
  | { readonly kind: 'gap' };

const HOUR_MS = 3_600_000;

/** The offset of a zone in milliseconds, positive in the east. */
type ZoneOffset = (timeZone: string, at: Date) => number;

/** The instant at which the local time in `timeZone` is `date` and `time`. */
export function instantOf(
  { date, time }: WallClock,
  timeZone: string,
  offset: ZoneOffset = getTimezoneOffset,
): Resolved {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const near = asUtc - offset(timeZone, new Date(asUtc));
  const shows = (ms: number): boolean => {
    const clock = wallClock(new Date(ms).toISOString(), timeZone);
    return clock.date === date && clock.time === time;
  };
  const [first, second] = [near - HOUR_MS, near, near + HOUR_MS].filter(shows).map((ms) => new Date(ms).toISOString());

  if (first === undefined) return { kind: 'gap' };
  return second === undefined ? { kind: 'exact', instant: first } : { kind: 'overlap', instants: [first, second] };
}

/**
 * The same local time, days earlier or later. If the clock skips it, the instant as far into the skipped hour; if it
 * occurs twice, the first.
 */
export function sameTimeAfter(instant: string, days: number, timeZone: string): string {
  const { date, time } = wallClock(instant, timeZone);
  const there = instantOf({ date: addDays(date, days), time }, timeZone);
  if (there.kind === 'gap') return new Date(Date.parse(instant) + days * 24 * HOUR_MS).toISOString();
  return there.kind === 'exact' ? there.instant : there.instants[0];
}

/** Midnight at the start of `date` in `timeZone`; if the clock skips it, the first instant of the day. */
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
    // `Intl` throws for an unknown name.
    return false;
  }
}
