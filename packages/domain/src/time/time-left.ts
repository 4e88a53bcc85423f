/** How long until an instant, in steps that people count in. */

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

/** From `now` to `instant`; all zero and `over` once it has come. */
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

type Unit = 'day' | 'hour' | 'minute';

const formats = new Map<string, Intl.NumberFormat>();

/** "1 day", "9 hours": an unbroken piece of a line, in words that a screen reader does not spell. */
function amount(count: number, unit: Unit, locale: string): string {
  const key = `${locale} ${unit}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(key, format);
  return format.format(count).replaceAll(' ', '\u00a0');
}

/** "3 days, 4 hours", "3 hours, 20 minutes", "4 minutes": at most two units. Empty if less than a minute is left. */
export function timeLeftCopy({ days, hours, minutes }: TimeLeft, locale: string): string {
  const units = [
    [days, 'day'],
    [hours, 'hour'],
    [days > 0 ? 0 : minutes, 'minute'],
  ] as const;
  const amounts = units.flatMap(([count, unit]) => (count > 0 ? [amount(count, unit, locale)] : []));
  return new Intl.ListFormat(locale, { type: 'unit' }).format(amounts);
}
