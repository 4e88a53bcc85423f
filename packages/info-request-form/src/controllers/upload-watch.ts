import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { UploadChange, UploadQueue, UploadRecord } from '@portal/kit';

/** Draws its host again with every change of a queue, while the host is on the page. */
export class UploadWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #queue: () => UploadQueue | undefined;
  readonly #changed: (change: UploadChange) => void;
  #watched: UploadQueue | undefined;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    queue: () => UploadQueue | undefined,
    changed: (change: UploadChange) => void = () => undefined,
  ) {
    this.#host = host;
    this.#queue = queue;
    this.#changed = changed;
    host.addController(this);
  }

  get records(): readonly UploadRecord[] {
    return this.#queue()?.records ?? [];
  }

  hostUpdate(): void {
    const queue = this.#queue();
    if (queue === this.#watched && this.#stop) return;
    this.#stop?.();
    this.#watched = queue;
    this.#stop = queue?.subscribe((change) => {
      this.#host.requestUpdate();
      this.#changed(change);
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
