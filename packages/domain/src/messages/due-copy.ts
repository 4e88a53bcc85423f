/**
 * The parts of a sentence about a due date, such as "due tomorrow 7:00 PM CT, 1 day, 3 hours left" (3d.5). "Tomorrow"
 * and the year use the user's zone.
 */
import { formatTimeWithZone, formatWeekdayDate } from '../time/format.js';
import type { Place } from '../time/format.js';
import { addDays } from '../time/plain-date.js';
import { timeLeft, timeLeftCopy } from '../time/time-left.js';
import { wallClock } from '../time/wall-clock.js';

export type DueWhen = 'today' | 'tomorrow' | 'later' | 'past-today' | 'past';

export interface DueCopy {
  readonly when: DueWhen;
  /** "Fri, Jun 26"; with the year if it isn't the current one. */
  readonly date: string;
  /** "7:00 PM CT". */
  readonly time: string;
  /** "3 hours, 20 minutes"; empty if less than a minute is left. */
  readonly left: string;
}

/** `dueAt` is an ISO 8601 instant. */
export function dueCopy(dueAt: string, now: Date, place: Place): DueCopy {
  const today = wallClock(now.toISOString(), place.timeZone).date;
  const { date } = wallClock(dueAt, place.timeZone);
  const left = timeLeft(dueAt, now);
  return {
    when: whenOf(date, today, left.over),
    date: formatWeekdayDate(dueAt, place, { withYear: date.slice(0, 4) !== today.slice(0, 4) }),
    time: formatTimeWithZone(dueAt, place),
    left: timeLeftCopy(left, place.locale),
  };
}

function whenOf(date: string, today: string, over: boolean): DueWhen {
  if (over) return date === today ? 'past-today' : 'past';
  if (date === today) return 'today';
  return date === addDays(today, 1) ? 'tomorrow' : 'later';
}
