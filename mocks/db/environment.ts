import type { Traits } from './traits.js';

/** Shared by all parts of the backend, which never read a clock or random number on their own. */
export interface MockEnvironment {
  readonly now: () => Date;
  readonly seed: number;
  readonly traits: Traits;
}

export const nowMs = ({ now }: MockEnvironment): number => now().getTime();

export const instant = (ms: number): string => new Date(ms).toISOString();

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
