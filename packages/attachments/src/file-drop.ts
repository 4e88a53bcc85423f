import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { transferContent, goesIntoField, holdsFiles } from '@portal/kit';

interface FileDropOptions {
  /** Omitted if the host only shows that files are dragged over it. */
  readonly onFiles?: (files: readonly File[]) => void;
  /** Whether the host accepts no files now; the module then shows a message. */
  readonly isDisabled?: () => boolean;
}

/**
 * Accepts files that the user drops on its host. The innermost host that accepts files gets them. If the drop contains
 * text or no files, the module shows what to do instead.
 */
export class FileDrop implements ReactiveController {
  /** Whether the user drags files over the host. */
  over = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FileDropOptions;
  #depth = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FileDropOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragenter', this.#enter);
    this.#host.addEventListener('dragleave', this.#leave);
    this.#host.addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragenter', this.#enter);
    this.#host.removeEventListener('dragleave', this.#leave);
    this.#host.removeEventListener('drop', this.#drop);
  }

  #setDepth(depth: number): void {
    this.#depth = Math.max(depth, 0);
    if (this.over === this.#depth > 0) return;
    this.over = this.#depth > 0;
    this.#host.requestUpdate();
  }

  readonly #enter = (event: DragEvent): void => {
    if (holdsFiles(event)) this.#setDepth(this.#depth + 1);
  };

  readonly #leave = (event: DragEvent): void => {
    if (holdsFiles(event)) this.#setDepth(this.#depth - 1);
  };

  readonly #drop = (event: DragEvent): void => {
    this.#setDepth(0);
    const { onFiles, isDisabled } = this.#options;
    if (!onFiles || isDisabled?.() || event.defaultPrevented || goesIntoField(event)) return;
    const { files, text } = transferContent(event.dataTransfer);
    if (files.length === 0 || text !== '') return;
    event.preventDefault();
    onFiles(files);
  };
}
