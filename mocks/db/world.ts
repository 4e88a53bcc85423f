import type { Traits } from './traits.js';

/** What every part of the backend is given: nothing reads a clock or draws a number on its own. */
export interface World {
  readonly now: () => Date;
  readonly seed: number;
  readonly traits: Traits;
}

export const nowMs = ({ now }: World): number => now().getTime();

export const instant = (ms: number): string => new Date(ms).toISOString();

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
