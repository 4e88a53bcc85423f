import type { Fault, Traits } from './traits.js';

/** The fault that replaces a response, from the scenario or the QA panel. */
export class Faults {
  readonly delay: number;
  #standing: Fault | null;
  #next: Fault[] = [];

  constructor({ fault, delay }: Traits) {
    this.#standing = fault;
    this.delay = delay;
  }

  /** For every request until reset with `null`. */
  setStanding(fault: Fault | null): void {
    this.#standing = fault;
  }

  /** For the next request only. */
  failNext(fault: Fault): void {
    this.#next.push(fault);
  }

  /** The fault of the current request. */
  take(): Fault | null {
    return this.#next.shift() ?? this.#standing;
  }
}
