import { pause } from './pause.js';
import { real } from './real.js';
import { WAIT_LIMIT_MS } from './wait-until.js';

/**
 * Replaces long timers (time limits, polls, autosaves) until a test moves them. Short ones run normally, so that
 * rendering and waiting work.
 */
const SHORT_MS = 3_500;

/** Time for a timer's effects, such as a call and its response, unless the response takes longer. */
const FOLLOWS_MS = 15;

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly every: number | undefined;
  readonly run: () => void;
}

export interface Timers {
  /** Moves the clock and runs due timers, each with time for its effects. */
  elapse(ms: number): Promise<void>;
  /** Milliseconds until each pending timer. */
  pending(): readonly number[];
  stop(): void;
}

export function fakeTimers(): Timers {
  const timers = new Map<number, Timer>();
  let now = 0;
  // Far from the page's own timer ids.
  let last = 1_000_000_000;

  const hold = (run: () => void, ms: number, every?: number): number => {
    last += 1;
    timers.set(last, { id: last, due: now + ms, every, run });
    return last;
  };
  const clear = (native: (id?: number) => void) => (id?: number) => {
    if (id !== undefined && timers.delete(id)) return;
    native(id);
  };
  type Handler = (...args: unknown[]) => void;
  const page = globalThis as unknown as Record<keyof typeof real, unknown>;
  page.setTimeout = (run: Handler, ms = 0, ...args: unknown[]) =>
    ms >= SHORT_MS ? hold(() => run(...args), ms) : real.setTimeout(run, ms, ...args);
  page.setInterval = (run: Handler, ms = 0, ...args: unknown[]) =>
    ms >= SHORT_MS ? hold(() => run(...args), ms, ms) : real.setInterval(run, ms, ...args);
  page.clearTimeout = clear((id) => real.clearTimeout(id));
  page.clearInterval = clear((id) => real.clearInterval(id));

  const next = (until: number): Timer | undefined =>
    [...timers.values()].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];

  return {
    async elapse(ms) {
      const until = now + ms;
      for (let timer = next(until); timer; timer = next(until)) {
        now = timer.due;
        if (timer.every === undefined) timers.delete(timer.id);
        else timers.set(timer.id, { ...timer, due: now + timer.every });
        timer.run();
        // Lets a pending response arrive before the next time limit.
        await pause(FOLLOWS_MS);
      }
      now = until;
    },
    pending: () => [...timers.values()].map(({ due }) => due - now),
    stop: () => Object.assign(globalThis, real),
  };
}

const POLL_MS = 4;

/** Resolves when the condition is true; rejects with a description on a timeout. */
export async function until(condition: () => unknown, what: string | (() => string)): Promise<void> {
  const end = performance.now() + WAIT_LIMIT_MS;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Timed out waiting for ${typeof what === 'string' ? what : what()}`);
    // Not a pause: the awaited state may be visible only while a backend is working.
    await new Promise((resolve) => void real.setTimeout(resolve, POLL_MS));
  }
}
