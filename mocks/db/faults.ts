import type { Fault, Traits } from './traits.js';

/** What goes wrong instead of an answer: from the scenario, or from the QA side. */
export class Faults {
  readonly delay: number;
  #standing: Fault | null;
  #next: Fault[] = [];

  constructor({ fault, delay }: Traits) {
    this.#standing = fault;
    this.delay = delay;
  }

  /** For every call until it is taken back with `null`. */
  stand(fault: Fault | null): void {
    this.#standing = fault;
  }

  /** For the next call only. */
  failNext(fault: Fault): void {
    this.#next.push(fault);
  }

  /** The fault of the call that comes in now. */
  take(): Fault | null {
    return this.#next.shift() ?? this.#standing;
  }
}
