/**
 * Asks before the page is closed, while something would be lost with it, and only then: the listener goes
 * with the last reason for it, since it can keep a page out of the back-forward cache (S6).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const reasons = new Set<object>();

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Holds the page for the sake of `what`, or no longer does. */
export function holdPage(what: object, hold: boolean): void {
  if (hold) reasons.add(what);
  else reasons.delete(what);
  if (reasons.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

/** Holds the page for as long as its host is in it and has something that would be lost. */
export class PageHold implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #isDirty: () => boolean;

  constructor(host: ReactiveControllerHost & Node, isDirty: () => boolean) {
    this.#host = host;
    this.#isDirty = isDirty;
    host.addController(this);
  }

  /** Looks at once: before the host is told of something upon which it may leave the page. */
  look(): void {
    holdPage(this, this.#host.isConnected && this.#isDirty());
  }

  hostConnected(): void {
    this.look();
  }

  hostUpdated(): void {
    this.look();
  }

  hostDisconnected(): void {
    holdPage(this, false);
  }
}
