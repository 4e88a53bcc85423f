/**
 * A deadline in words: in the person's zone, and in the payer's beside it where clocks there show
 * something else (IR-03, DD-11).
 */
import { formatShortDate, formatTimeWithZone } from '../time/format.js';
import type { Place } from '../time/format.js';
import { timeLeft, timeLeftCopy } from '../time/time-left.js';
import { isTimeZone, wallClock } from '../time/zoned.js';

export interface DeadlineCopy {
  /** "5/8/2026". */
  readonly date: string;
  /** "7:00 PM CT". */
  readonly time: string;
  /** The same instant where the payer is; nothing where the clocks agree. */
  readonly payer: { readonly date: string; readonly time: string } | undefined;
  readonly over: boolean;
  /** Whether it comes within a day. */
  readonly soon: boolean;
  /** "2 days, 3 hours"; empty if less than a minute is left. */
  readonly left: string;
}

export interface Deadline {
  /** Instant. */
  readonly dueAt: string;
  /** IANA zone that the payer states it in. One that this browser does not know is left out: the instant is right without it. */
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

/** Milliseconds until the words on the time left are others, at most a minute. */
export const nextUpdateAt = (dueAt: string, now: Date): number =>
  timeLeft(dueAt, now).milliseconds % MINUTE_MS || MINUTE_MS;

/** What is spoken of a deadline by itself, once each: minutes before it. */
export const DEADLINE_WARNINGS: readonly number[] = [60, 15];

/** Whether between two looks at the clock a warning came due, and the deadline itself did not. */
export function isWarningDue(dueAt: string, before: Date, now: Date): boolean {
  const due = Date.parse(dueAt);
  if (now.getTime() >= due) return false;
  return DEADLINE_WARNINGS.some((minutes) => {
    const at = due - minutes * MINUTE_MS;
    return before.getTime() < at && at <= now.getTime();
  });
}

/**
 * Whether the deadline lies between two looks at the clock, or less than a minute before both: what was
 * read before it may only be drawn after it, and clocks differ a little.
 */
export const hasPassed = (dueAt: string, before: Date, now: Date): boolean =>
  before.getTime() < Date.parse(dueAt) + MINUTE_MS && Date.parse(dueAt) <= now.getTime();

const momentIn = (instant: string, place: Place) => ({
  date: formatShortDate(instant, place),
  time: formatTimeWithZone(instant, place),
});
