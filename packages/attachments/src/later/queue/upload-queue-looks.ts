import type { Schedule } from './upload-queue-types.js';

const FIRST_MS = 1_000;
const LAST_MS = 15_000;

export const later: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Looks at the server less and less often; never two looks at the same time. */
export class Looks {
  readonly #look: (signal: AbortSignal) => Promise<void>;
  readonly #schedule: Schedule;
  #wait = FIRST_MS;
  #callOff: (() => void) | undefined;
  #looking: AbortController | undefined;
  /** Whether another look was asked for during this one. */
  #again = false;

  constructor(look: (signal: AbortSignal) => Promise<void>, schedule: Schedule = later) {
    this.#look = look;
    this.#schedule = schedule;
  }

  /** One more look, unless one is planned or under way. */
  plan(): void {
    this.#again = this.#looking !== undefined;
    if (this.#callOff || this.#again) return;
    this.#callOff = this.#schedule(() => {
      this.#callOff = undefined;
      void this.#run();
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 1.5, LAST_MS);
  }

  /** The next look comes soon again. */
  restart(): void {
    this.#wait = FIRST_MS;
    this.#callOff?.();
    this.#callOff = undefined;
  }

  stop(): void {
    this.restart();
    this.#looking?.abort();
    this.#looking = undefined;
  }

  async #run(): Promise<void> {
    const looking = (this.#looking = new AbortController());
    this.#again = false;
    await this.#look(looking.signal);
    if (looking.signal.aborted) return;
    this.#looking = undefined;
    if (this.#isWanted()) this.plan();
  }

  #isWanted(): boolean {
    return this.#again;
  }
}
