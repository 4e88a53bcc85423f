import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { UploadQueue } from './later/queue/upload-queue.js';
import type { UploadChange, UploadRecord } from './later/queue/upload-queue-types.js';

/** Draws its host again with every change of a queue, while the host is on the page. */
export class UploadWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #queue: () => UploadQueue | undefined;
  readonly #changed: (change: UploadChange) => void;
  #here = false;
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
    // A drawing that was on its way when the host left must not begin again what nobody would end.
    const queue = this.#here ? this.#queue() : undefined;
    if (queue === this.#watched) return;
    this.#stop?.();
    this.#watched = queue;
    this.#stop = queue?.subscribe((change) => {
      this.#host.requestUpdate();
      this.#changed(change);
    });
  }

  hostConnected(): void {
    this.#here = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#here = false;
    this.#stop?.();
    this.#watched = undefined;
  }
}
