const MINUTE_MS = 60_000;

const minuteOf = (at: Date | undefined): number => Math.floor((at?.getTime() ?? NaN) / MINUTE_MS);

/** Whether the remaining time may read differently, because it counts minutes. */
export const isOtherMinute = (now: Date | undefined, before: Date | undefined): boolean =>
  !Object.is(minuteOf(now), minuteOf(before));
