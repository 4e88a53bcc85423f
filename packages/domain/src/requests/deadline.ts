/** Formats a deadline in the user's zone, and also in the payer's if local times differ (IR-03, DD-11). */
import { formatShortDate, formatTimeWithZone } from '../time/format.js';
import type { Place } from '../time/format.js';
import { timeLeft, timeLeftCopy } from '../time/time-left.js';
import { isTimeZone } from '../time/zoned.js';
import { wallClock } from '../time/wall-clock.js';

export interface DeadlineCopy {
  /** "5/8/2026". */
  readonly date: string;
  /** "7:00 PM CT". */
  readonly time: string;
  /** The payer's local time; undefined if it is the same. */
  readonly payer: { readonly date: string; readonly time: string } | undefined;
  readonly over: boolean;
  /** Whether it is less than a day away. */
  readonly soon: boolean;
  /** "2 days, 3 hours"; empty if less than a minute is left. */
  readonly left: string;
}

export interface Deadline {
  /** ISO 8601 instant. */
  readonly dueAt: string;
  /**
   * The IANA zone in which the payer states it. Omitted if the browser doesn't know it, because the instant is correct
   * without it.
   */
  readonly dueZone: string;
}

export function deadlineCopy({ dueAt, dueZone }: Deadline, place: Place, now: Date): DeadlineCopy {
  const left = timeLeft(dueAt, now);
  const here = wallClock(dueAt, place.timeZone);
  const there = wallClock(dueAt, isTimeZone(dueZone) ? dueZone : place.timeZone);
  const same = here.date === there.date && here.time === there.time;
  return {
    ...momentIn(dueAt, place),
    payer: same ? undefined : momentIn(dueAt, { ...place, timeZone: dueZone }),
    over: left.over,
    soon: !left.over && left.days === 0,
    left: timeLeftCopy(left, place.locale),
  };
}

const MINUTE_MS = 60_000;

/** Milliseconds until the remaining time reads differently, at most a minute. */
export const nextUpdateAt = (dueAt: string, now: Date): number =>
  timeLeft(dueAt, now).milliseconds % MINUTE_MS || MINUTE_MS;

/** Minutes before the deadline at which it is announced, once each. */
export const DEADLINE_WARNINGS: readonly number[] = [60, 15];

/** Whether a warning, but not the deadline itself, came due between two checks. */
export function isWarningDue(dueAt: string, before: Date, now: Date): boolean {
  const due = Date.parse(dueAt);
  if (now.getTime() >= due) return false;
  return DEADLINE_WARNINGS.some((minutes) => {
    const at = due - minutes * MINUTE_MS;
    return before.getTime() < at && at <= now.getTime();
  });
}

/**
 * Whether the deadline passed between two checks, or less than a minute before both: data read before it may render
 * after it, and clocks differ slightly.
 */
export const hasPassed = (dueAt: string, before: Date, now: Date): boolean =>
  before.getTime() < Date.parse(dueAt) + MINUTE_MS && Date.parse(dueAt) <= now.getTime();

const momentIn = (instant: string, place: Place) => ({
  date: formatShortDate(instant, place),
  time: formatTimeWithZone(instant, place),
});
