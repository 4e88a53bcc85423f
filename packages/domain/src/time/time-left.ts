/** The time until an instant, in readable units. */
import { Bounded } from './bounded.js';
import { formatUnit } from './number.js';

export interface TimeLeft {
  readonly over: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From `now` to `instant`; all zero and `over` once it has passed. */
export function timeLeft(instant: string, now: Date): TimeLeft {
  const milliseconds = Math.max(Date.parse(instant) - now.getTime(), 0);
  return {
    over: milliseconds === 0,
    days: Math.floor(milliseconds / DAY),
    hours: Math.floor((milliseconds % DAY) / HOUR),
    minutes: Math.floor((milliseconds % HOUR) / MINUTE),
    seconds: Math.floor((milliseconds % MINUTE) / SECOND),
    milliseconds,
  };
}

/** "3 days, 4 hours", "3 hours, 20 minutes", "4 minutes": at most two units. Empty if less than a minute is left. */
export function timeLeftCopy({ days, hours, minutes }: TimeLeft, locale: string): string {
  const units = [
    [days, 'day'],
    [hours, 'hour'],
    [days > 0 ? 0 : minutes, 'minute'],
  ] as const;
  const amounts = units
    .filter(([count]) => count > 0)
    // A count and its unit stay on one line.
    .map(([count, unit]) => formatUnit(count, unit, locale).replaceAll(' ', '\u00a0'));
  return listOfUnits(locale).format(amounts);
}

const lists = new Bounded<Intl.ListFormat>();

const listOfUnits = (locale: string): Intl.ListFormat =>
  lists.get(locale, () => new Intl.ListFormat(locale, { type: 'unit' }));
