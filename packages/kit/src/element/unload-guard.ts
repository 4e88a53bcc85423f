/**
 * Asks before the page is closed, while something would be lost with it, and only then: the listener goes
 * with the last reason for it, since it can keep a page out of the back-forward cache (S6).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { DirtyChangedEvent } from './events.js';

const guards = new Set<object>();
const watchers = new Set<() => void>();

const preventUnload = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Holds the page for the sake of `what`, or no longer does. */
export function guardUnload(what: object, hold: boolean): void {
  if (hold) guards.add(what);
  else guards.delete(what);
  if (guards.size > 0) addEventListener('beforeunload', preventUnload);
  else removeEventListener('beforeunload', preventUnload);
  for (const update of [...watchers]) update();
}

/** Tells the host of a module whether something would be lost by closing the page: in the module or in an element of it. */
export class DirtyMonitor implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #dirty = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get dirty(): boolean {
    return this.#dirty;
  }

  hostConnected(): void {
    watchers.add(this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    watchers.delete(this.#update);
    this.#setDirty(false);
  }

  readonly #update = (): void => {
    this.#setDirty([...guards].some((reason) => reason instanceof UnloadGuard && isWithin(this.#host, reason.host)));
  };

  #setDirty(dirty: boolean): void {
    if (dirty === this.#dirty) return;
    this.#dirty = dirty;
    this.#host.dispatchEvent(new DirtyChangedEvent(dirty));
  }
}

/** Whether a node is in an element, through all shadow roots. */
function isWithin(element: Node, node: Node): boolean {
  if (node === element) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && isWithin(element, root.host);
}

/** Holds the page for as long as its host is in it and has something that would be lost. */
export class UnloadGuard implements ReactiveController {
  readonly host: ReactiveControllerHost & Node;
  readonly #isDirty: () => boolean;

  constructor(host: ReactiveControllerHost & Node, isDirty: () => boolean) {
    this.host = host;
    this.#isDirty = isDirty;
    host.addController(this);
  }

  /** Looks at once: before the host is told of something upon which it may leave the page. */
  update(): void {
    guardUnload(this, this.host.isConnected && this.#isDirty());
  }

  hostConnected(): void {
    this.update();
  }

  hostUpdated(): void {
    this.update();
  }

  hostDisconnected(): void {
    guardUnload(this, false);
  }
}
