/**
 * The remaining time of a hold in coarse steps, so announcements are rare: whole minutes, then tens of seconds in the
 * last minute. Always rounded down, so it never promises more time than there is.
 */

export type HoldLeft =
  /** The hold has expired. */
  | { readonly unit: 'over' }
  /** `seconds` counts by tens; 0 is less than ten. */
  | { readonly unit: 'minutes' | 'seconds'; readonly count: number };

export function holdLeft(expiresAt: string, now: Date): HoldLeft {
  const seconds = Math.floor((Date.parse(expiresAt) - now.getTime()) / 1_000);
  if (seconds <= 0) return { unit: 'over' };
  return seconds < 60
    ? { unit: 'seconds', count: Math.floor(seconds / 10) * 10 }
    : { unit: 'minutes', count: Math.floor(seconds / 60) };
}
