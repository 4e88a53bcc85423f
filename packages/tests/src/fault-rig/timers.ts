import { pause } from './pause.js';
import { real } from './real.js';
import { WAIT_LIMIT_MS } from './wait-until.js';

/**
 * Long timers that stand still until they are moved: time limits, polls, autosaves. Short ones run as
 * always, so that drawing and waiting do.
 */
const SHORT_MS = 3_500;

/** What follows from a timer, such as a call and its answer, is over by then, unless the answer takes longer. */
const FOLLOWS_MS = 15;

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly every: number | undefined;
  readonly run: () => void;
}

export interface Timers {
  /** Moves on, and runs what falls due on the way, each with time for what follows from it. */
  elapse(ms: number): Promise<void>;
  /** Milliseconds from now until each that waits. */
  pending(): readonly number[];
  stop(): void;
}

export function fakeTimers(): Timers {
  const timers = new Map<number, Timer>();
  let now = 0;
  // Far from the ids of the page.
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
        // A time limit that falls due next is not to meet an answer that is on its way.
        await pause(FOLLOWS_MS);
      }
      now = until;
    },
    pending: () => [...timers.values()].map(({ due }) => due - now),
    stop: () => Object.assign(globalThis, real),
  };
}

const POLL_MS = 4;

/** Settles as soon as something is so; says what was awaited when it is not in time. */
export async function until(condition: () => unknown, what: string | (() => string)): Promise<void> {
  const end = performance.now() + WAIT_LIMIT_MS;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`In vain: ${typeof what === 'string' ? what : what()}`);
    // Not a pause: what is awaited may be seen only while a backend is at work.
    await new Promise((resolve) => void real.setTimeout(resolve, POLL_MS));
  }
}
