/**
 * `getTimezoneOffset` of date-fns-tz by `Intl` alone, in a tenth of the size. The remote and the script files contain this
 * module instead (`compactOffsets` in tools/src/remote-plugins.ts); everything else uses date-fns-tz.
 * `compact-offset.test.ts` compares both.
 */
import { wallClock } from './wall-clock.js';

/** The offset of an IANA zone in milliseconds, positive in the east. `local` is a local time, as if it were in UTC. */
export const getTimezoneOffset = (timeZone: string, local: Date): number => {
  // The first offset may be the one before or after a change of the clock, hours away.
  const near = local.getTime() - offsetAt(local, timeZone);
  return offsetAt(new Date(near), timeZone);
};

function offsetAt(instant: Date, timeZone: string): number {
  const { date, time } = wallClock(instant.toISOString(), timeZone);
  return Date.parse(`${date}T${time}:00Z`) - instant.getTime();
}
