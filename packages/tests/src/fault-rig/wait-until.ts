import { waitUntil as until } from '@open-wc/testing';

/** Just below the suite's time limit, so that a failure shows the message of the wait. */
export const WAIT_LIMIT_MS = 9_500;

/** Waits for a state. No test depends on speed, so a busy machine may take its time. */
export const waitUntil = (reached: () => unknown, message?: string): Promise<void> =>
  until(() => Boolean(reached()), message, { timeout: WAIT_LIMIT_MS, interval: 10 });
