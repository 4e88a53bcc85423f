import { waitUntil as until } from '@open-wc/testing';

/** Just below the suite's limit for a test, so that the message of the wait is what a failure shows. */
export const WAIT_LIMIT_MS = 9_500;

/** Waits for a state. A busy machine may take its time: no test depends on how fast a state is reached. */
export const waitUntil = (reached: () => unknown, message?: string): Promise<void> =>
  until(() => Boolean(reached()), message, { timeout: WAIT_LIMIT_MS, interval: 10 });
