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

/** "3 d 4 h", "3 h 20 min", "4 min", "less than a minute": two units at the most. */
export function timeLeftCopy({ days, hours, minutes }: TimeLeft): string {
  const [first, second] = [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    minutes > 0 && days === 0 ? `${minutes} min` : '',
  ].filter(Boolean);
  return first === undefined ? 'less than a minute' : [first, second].filter(Boolean).join(' ');
}
