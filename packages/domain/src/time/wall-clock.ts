/** The local date and time of an instant, by `Intl`. */
import { Bounded } from './bounded.js';
import type { ClockTime, PlainDate } from './plain-date.js';

export interface WallClock {
  readonly date: PlainDate;
  readonly time: ClockTime;
}

/** Creating a formatter is slow, and it depends only on the zone. */
const readers = new Map<string, Intl.DateTimeFormat>();

export function readerFor(timeZone: string): Intl.DateTimeFormat {
  const known = readers.get(timeZone);
  if (known) return known;

  // Swedish is the locale with the short format `YYYY-MM-DD HH:mm`.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  readers.set(timeZone, made);
  return made;
}

/** The local date and time in `timeZone` at `instant`. */
export const wallClock = (instant: string, timeZone: string): WallClock =>
  clocks.get(`${timeZone} ${instant}`, () => {
    const [date = '', time = ''] = readerFor(timeZone).format(new Date(instant)).split(' ');
    return { date, time };
  });

/** Each time of a week is read for its day, its row, its range, and its name. */
const clocks = new Bounded<WallClock>();
