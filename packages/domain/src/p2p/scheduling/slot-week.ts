/**
 * A week of the schedule, from Monday to Monday, in the local time of one zone.
 *
 * A week with a clock change has an hour more or less, so its window is computed by date, never as seven times 24
 * hours.
 */
import { addDays, mondayOf } from '../../time/plain-date.js';
import type { PlainDate } from '../../time/plain-date.js';
import { startOfDay } from '../../time/zoned.js';
import { wallClock } from '../../time/wall-clock.js';

export interface WeekWindow {
  readonly monday: PlainDate;
  /** ISO 8601 instants: midnight before Monday, and midnight before the next Monday. */
  readonly from: string;
  readonly to: string;
}

/** The week that contains `date`. */
export function weekWindow(date: PlainDate, timeZone: string): WeekWindow {
  const monday = mondayOf(date);
  return { monday, from: startOfDay(monday, timeZone), to: startOfDay(addDays(monday, 7), timeZone) };
}

/**
 * The window to read for the week that contains `date`: one extra day on each side, because zones are at most a day
 * apart.
 */
export function readWindow(date: PlainDate, timeZone: string): WeekWindow {
  const monday = mondayOf(date);
  return {
    monday,
    from: startOfDay(addDays(monday, -1), timeZone),
    to: startOfDay(addDays(monday, 8), timeZone),
  };
}

/** The slots that start within a week. */
export const slotsIn = <Slot extends { readonly start: string }>(
  slots: readonly Slot[],
  { from, to }: Pick<WeekWindow, 'from' | 'to'>,
): readonly Slot[] => {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  return slots.filter(({ start }) => Date.parse(start) >= begin && Date.parse(start) < end);
};

/** The Monday of the week that contains an instant. */
export const weekOf = (instant: string, timeZone: string): PlainDate => mondayOf(wallClock(instant, timeZone).date);

export interface ClockChange {
  readonly date: PlainDate;
  /** `forward` in spring, when the day has an hour less. */
  readonly direction: 'forward' | 'back';
}

const HOUR_MS = 3_600_000;

/** A clock change in the week or on the Sunday before it, because both change the usual times. */
export function clockChange(monday: PlainDate, timeZone: string): ClockChange | undefined {
  const [from, to] = [startOfDay(addDays(monday, -1), timeZone), startOfDay(addDays(monday, 7), timeZone)];
  if (Date.parse(to) - Date.parse(from) === 8 * 24 * HOUR_MS) return undefined;
  for (let day = -1; day < 7; day += 1) {
    const date = addDays(monday, day);
    const length = Date.parse(startOfDay(addDays(date, 1), timeZone)) - Date.parse(startOfDay(date, timeZone));
    if (length !== 24 * HOUR_MS) return { date, direction: length < 24 * HOUR_MS ? 'forward' : 'back' };
  }
  return undefined;
}
