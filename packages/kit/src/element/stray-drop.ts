/**
 * A file that is dropped beside every place that takes it makes the browser leave the page for it, and a
 * link makes it follow the link. Inside a module that never happens: what is dropped is offered to the
 * part of the module that can do something with it, or the module says what to do instead (10-B9).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { transferContent, goesIntoField } from '../data/transfer.js';
import type { TransferContent } from '../data/transfer.js';

type DropHandler = (carried: TransferContent) => boolean;

const dropHandlers = new Map<HTMLElement, DropHandler>();

/** Offers its host what was dropped beside it, anywhere in its module. `take` says whether it does something with it. */
export class StrayDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handle: DropHandler;

  constructor(host: ReactiveControllerHost & HTMLElement, take: DropHandler) {
    this.#host = host;
    this.#handle = take;
    host.addController(this);
  }

  hostConnected(): void {
    dropHandlers.set(this.#host, this.#handle);
  }

  hostDisconnected(): void {
    dropHandlers.delete(this.#host);
  }
}

const STANDARD: readonly string[] = ['Files', 'text/plain', 'text/html', 'text/uri-list'];

/** Catches at the root of a module what nothing inside takes; `say` is for what nobody inside can use. */
export function catchStrayDrops(root: HTMLElement, onUnhandled: (carried: TransferContent) => void): void {
  root.addEventListener('dragover', (event) => {
    if (isStray(event)) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    if (!isStray(event)) return;
    event.preventDefault();
    const carried = transferContent(event.dataTransfer);
    const taken = [...dropHandlers].some(([host, take]) => isInside(host, root) && take(carried));
    if (!taken) onUnhandled(carried);
  });
}

/** What a host's own page drags about is left to it. */
const isStray = (event: DragEvent): boolean =>
  !event.defaultPrevented &&
  !goesIntoField(event) &&
  (event.dataTransfer?.types.some((type) => STANDARD.includes(type)) ?? false);

function isInside(element: HTMLElement, root: HTMLElement): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === root) return true;
  }
  return false;
}
