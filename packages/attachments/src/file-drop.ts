import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { transferContent, goesIntoField, holdsFiles } from '@portal/kit';

interface FileDropOptions {
  /** Left out where the host only shows that files are held over it. */
  readonly onFiles?: (files: readonly File[]) => void;
  /** Whether files are not taken now; the module then says so. */
  readonly isDisabled?: () => boolean;
}

/**
 * Takes files that are dropped on its host. The nearest host that takes them wins. Where there is text
 * among them, and where there is no file at all, the module says what to do instead.
 */
export class FileDrop implements ReactiveController {
  /** Whether files are held over the host. */
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
