/**
 * The week of a schedule, from one Monday to the next, on the wall clocks of one zone.
 *
 * A week in which the clocks change has an hour more or less; its window is therefore found day by day
 * and never by adding seven times 24 hours.
 */
import { addDays, mondayOf } from '../../time/plain-date.js';
import type { PlainDate } from '../../time/plain-date.js';
import { startOfDay, wallClock } from '../../time/zoned.js';

export interface WeekWindow {
  readonly monday: PlainDate;
  /** ISO 8601 instants: midnight before Monday, and before the Monday after it. */
  readonly from: string;
  readonly to: string;
}

/** The week that `date` belongs to. */
export function weekWindow(date: PlainDate, timeZone: string): WeekWindow {
  const monday = mondayOf(date);
  return { monday, from: startOfDay(monday, timeZone), to: startOfDay(addDays(monday, 7), timeZone) };
}

/** What to read of a schedule for the week that `date` belongs to: zones are at most a day apart, so one more on each side. */
export function readWindow(date: PlainDate, timeZone: string): WeekWindow {
  const monday = mondayOf(date);
  return {
    monday,
    from: startOfDay(addDays(monday, -1), timeZone),
    to: startOfDay(addDays(monday, 8), timeZone),
  };
}

/** Those that begin within a week. */
export const slotsIn = <Slot extends { readonly start: string }>(
  slots: readonly Slot[],
  { from, to }: Pick<WeekWindow, 'from' | 'to'>,
): readonly Slot[] => {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  return slots.filter(({ start }) => Date.parse(start) >= begin && Date.parse(start) < end);
};

/** The Monday of the week in which an instant falls. */
export const weekOf = (instant: string, timeZone: string): PlainDate => mondayOf(wallClock(instant, timeZone).date);

export interface ClockChange {
  readonly date: PlainDate;
  /** `forward` in spring: the day is an hour shorter. */
  readonly direction: 'forward' | 'back';
}

const HOUR_MS = 3_600_000;

/** The clock change in a week or on the Sunday before it: both weeks have other times than people are used to. */
export function clockChange(monday: PlainDate, timeZone: string): ClockChange | undefined {
  for (let day = -1; day < 7; day += 1) {
    const date = addDays(monday, day);
    const length = Date.parse(startOfDay(addDays(date, 1), timeZone)) - Date.parse(startOfDay(date, timeZone));
    if (length !== 24 * HOUR_MS) return { date, direction: length < 24 * HOUR_MS ? 'forward' : 'back' };
  }
  return undefined;
}
