/**
 * Asks the user before closing the page while entries would be lost. The listener exists only then, because it can keep
 * a page out of the back-forward cache (S6).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { DirtyChangedEvent } from './events.js';

const guards = new Set<object>();
const watchers = new Set<() => void>();

const preventUnload = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Starts or stops guarding the page for `what`. */
export function guardUnload(what: object, hold: boolean): void {
  if (hold) guards.add(what);
  else guards.delete(what);
  if (guards.size > 0) addEventListener('beforeunload', preventUnload);
  else removeEventListener('beforeunload', preventUnload);
  for (const update of [...watchers]) update();
}

/** Reports to a module's host whether closing the page would lose entries in the module or in one of its elements. */
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

/** Whether an element contains a node, across shadow roots. */
function isWithin(element: Node, node: Node): boolean {
  if (node === element) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && isWithin(element, root.host);
}

/** Guards the page while its host is connected and has entries that would be lost. */
export class UnloadGuard implements ReactiveController {
  readonly host: ReactiveControllerHost & Node;
  readonly #isDirty: () => boolean;

  constructor(host: ReactiveControllerHost & Node, isDirty: () => boolean) {
    this.host = host;
    this.#isDirty = isDirty;
    host.addController(this);
  }

  /** Updates now, before an event after which the host may leave the page. */
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
