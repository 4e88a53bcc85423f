/**
 * A file dropped outside a drop zone makes the browser open it and leave the page; a dropped link makes it navigate.
 * Inside a module neither happens: the module offers the content to a part that can handle it, or explains what to do
 * instead (10-B9).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { transferContent, goesIntoField } from '../data/transfer.js';
import type { TransferContent } from '../data/transfer.js';

type DropHandler = (carried: TransferContent) => boolean;

const dropHandlers = new Map<HTMLElement, DropHandler>();

/** Offers its host content dropped elsewhere in its module. `handle` returns whether it used the content. */
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

/** Catches drops at a module's root that nothing inside handles; `onUnhandled` gets content that no part can use. */
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

/** Leaves the host's own drag and drop alone. */
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
