/** What was typed and not sent, for as long as it may still be wanted: in memory only, never in storage (decisions, 10). */
import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

interface Typed {
  /** What it belongs to: an order. */
  readonly of: string;
  readonly value: unknown;
}

/** What the parts of a module hold that was not sent, each by its name. The module's root empties it. */
export class Unsent {
  readonly #typed = new Map<string, Typed>();

  recall(part: string, of: string): unknown {
    const typed = this.#typed.get(part);
    return typed?.of === of ? typed.value : undefined;
  }

  /** `undefined` is what nothing typed looks like. */
  keep(part: string, typed: Typed): void {
    if (typed.value === undefined) this.#typed.delete(part);
    else this.#typed.set(part, typed);
  }

  clear(): void {
    this.#typed.clear();
  }
}

/** From a module's root to its own elements. */
export const unsentContext = createContext<Unsent>(Symbol.for('portal.unsent'));

export interface KeptOptions<T> {
  readonly part: string;
  /** The order; nothing is recalled or kept while it is not set. */
  readonly of: () => string | undefined;
  /** What was typed; `undefined` while there is nothing. */
  readonly read: () => T | undefined;
  /** Shows what was typed before the element was closed or replaced. */
  readonly write: (value: T) => void;
}

/** Keeps what is typed into its host when the host goes, and gives it back to the next one for the same order. */
export class Kept<T> implements ReactiveController {
  readonly #options: KeptOptions<T>;
  readonly #unsent: ContextConsumer<typeof unsentContext, ReactiveElement>;
  #of: string | undefined;

  constructor(host: ReactiveElement, options: KeptOptions<T>) {
    this.#options = options;
    this.#unsent = new ContextConsumer(host, { context: unsentContext, subscribe: true });
    host.addController(this);
  }

  hostUpdate(): void {
    const { part, of, write } = this.#options;
    const order = of();
    if (order === undefined || order === this.#of || !this.#unsent.value) return;
    this.#of = order;
    const typed = this.#unsent.value.recall(part, order);
    if (typed !== undefined) write(typed as T);
  }

  hostUpdated(): void {
    this.look();
  }

  /** Keeps at once: before the host is told of something upon which it may remove the element. */
  look(): void {
    const { part, read } = this.#options;
    if (this.#of !== undefined) this.#unsent.value?.keep(part, { of: this.#of, value: read() });
  }
}
