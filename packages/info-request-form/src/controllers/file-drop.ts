import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Takes files that are dropped on its host. The nearest host that takes them wins; what is no file,
 * such as dragged text, is left to the browser.
 */
export class FileDrop implements ReactiveController {
  /** Whether files are held over the host. */
  over = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #take: (files: readonly File[]) => void;
  #depth = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragenter', this.#enter);
    this.#host.addEventListener('dragleave', this.#leave);
    this.#host.addEventListener('dragover', this.#allow);
    this.#host.addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragenter', this.#enter);
    this.#host.removeEventListener('dragleave', this.#leave);
    this.#host.removeEventListener('dragover', this.#allow);
    this.#host.removeEventListener('drop', this.#drop);
  }

  #hold(depth: number): void {
    this.#depth = Math.max(depth, 0);
    if (this.over === this.#depth > 0) return;
    this.over = this.#depth > 0;
    this.#host.requestUpdate();
  }

  readonly #enter = (event: DragEvent): void => {
    if (holdsFiles(event)) this.#hold(this.#depth + 1);
  };

  readonly #leave = (event: DragEvent): void => {
    if (holdsFiles(event)) this.#hold(this.#depth - 1);
  };

  readonly #allow = (event: DragEvent): void => {
    if (holdsFiles(event)) event.preventDefault();
  };

  readonly #drop = (event: DragEvent): void => {
    this.#hold(0);
    // Whatever happens to the files, the browser must not open one in place of the page.
    if (!holdsFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    this.#take(filesOf(event.dataTransfer));
  };
}

const folders = new WeakSet<File>();

/** Whether what was dropped is a folder: the browser gives it as a file that cannot be read (U1). */
export const isFolder = (file: File): boolean => folders.has(file);

/** What was dropped; the kind of each is told now only, while the event lasts. */
function filesOf(transfer: DataTransfer | null): readonly File[] {
  const files = [...(transfer?.files ?? [])];
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  files.forEach((file, i) => {
    if (items[i]?.webkitGetAsEntry()?.isDirectory) folders.add(file);
  });
  return files;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
