import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { UploadQueue } from './later/queue/upload-queue.js';
import type { UploadChange, UploadRecord } from './later/queue/upload-queue-types.js';

/** Rerenders its host on every change of a queue, while the host is connected. */
export class UploadObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #queue: () => UploadQueue | undefined;
  readonly #changed: (change: UploadChange) => void;
  #isConnected = false;
  #observed: UploadQueue | undefined;
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
    // A pending render after the host left must not subscribe again, because nothing would unsubscribe.
    const queue = this.#isConnected ? this.#queue() : undefined;
    if (queue === this.#observed) return;
    this.#stop?.();
    this.#observed = queue;
    this.#stop = queue?.subscribe((change) => {
      this.#host.requestUpdate();
      this.#changed(change);
    });
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop?.();
    this.#observed = undefined;
  }
}
