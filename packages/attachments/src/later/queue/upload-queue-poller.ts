import type { Schedule } from './upload-queue-types.js';

const FIRST_MS = 1_000;
const LAST_MS = 15_000;

export const setTimer: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Polls the server at growing intervals, one request at a time. */
export class Poller {
  readonly #poll: (signal: AbortSignal) => Promise<void>;
  readonly #schedule: Schedule;
  #wait = FIRST_MS;
  #cancelTimer: (() => void) | undefined;
  #running: AbortController | undefined;
  /** Whether a caller requested another poll during this one. */
  #requested = false;

  constructor(poll: (signal: AbortSignal) => Promise<void>, schedule: Schedule = setTimer) {
    this.#poll = poll;
    this.#schedule = schedule;
  }

  /** Schedules one more poll, unless one is scheduled or in progress. */
  schedule(): void {
    this.#requested = this.#running !== undefined;
    if (this.#cancelTimer || this.#requested) return;
    this.#cancelTimer = this.#schedule(() => {
      this.#cancelTimer = undefined;
      void this.#run();
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 1.5, LAST_MS);
  }

  /** Resets the interval to the shortest one. */
  restart(): void {
    this.#wait = FIRST_MS;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  stop(): void {
    this.restart();
    this.#running?.abort();
    this.#running = undefined;
  }

  async #run(): Promise<void> {
    const running = (this.#running = new AbortController());
    this.#requested = false;
    await this.#poll(running.signal);
    if (running.signal.aborted) return;
    this.#running = undefined;
    if (this.#isRequested()) this.schedule();
  }

  #isRequested(): boolean {
    return this.#requested;
  }
}
