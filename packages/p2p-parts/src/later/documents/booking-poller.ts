import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ApiClient, P2p } from '@portal/api';
import type { Environment } from '@portal/kit';

export interface BookingPollerOptions {
  readonly environment: () => Environment | undefined;
  /** Reads the booking; undefined if there is none. */
  readonly read: (client: ApiClient, orderId: string, signal: AbortSignal) => Promise<P2p | undefined>;
  /** The visible booking. */
  readonly shown: () => P2p | undefined;
  readonly onFound: (p2p: P2p) => void;
}

const MAX_DOUBLINGS = 5;

/**
 * Polls for changes to the booking by the payer or a coworker (PM-10).
 *
 * It pauses while the page is hidden or the session is inactive, and backs off if the server fails. A failed poll is
 * silent: the content stays, and the next write detects changes. Like the documents, it loads with the lazy parts of
 * both modules, so it is in their folder.
 */
export class BookingPoller implements ReactiveController {
  readonly #options: BookingPollerOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();
  #failures = 0;

  constructor(host: ReactiveControllerHost, options: BookingPollerOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    document.addEventListener('visibilitychange', () => void this.poll(), { signal: this.#stop.signal });
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    // The settings may have arrived just now.
    if (this.#timer === undefined) this.#schedule();
  }

  /** Polls now, then continues as usual. */
  async poll(): Promise<void> {
    clearTimeout(this.#timer);
    const before = this.#options.shown();
    const client = this.#options.environment()?.client;
    const live = client?.session.state === 'live' && !document.hidden && !this.#stop.signal.aborted;
    if (client && before && live) await this.#compare(client, before);
    this.#schedule();
  }

  async #compare(client: ApiClient, before: P2p): Promise<void> {
    const { read, shown, onFound } = this.#options;
    try {
      const found = await read(client, before.orderId, this.#stop.signal);
      this.#failures = 0;
      // A response from before the office's own change may be older than the visible booking.
      if (found && found.version !== before.version && shown()?.version === before.version) onFound(found);
    } catch {
      this.#failures += 1;
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.#options.environment()?.pollInterval ?? 0;
    if (interval <= 0 || document.hidden || this.#stop.signal.aborted) return;
    const wait = interval * 2 ** Math.min(this.#failures, MAX_DOUBLINGS);
    this.#timer = setTimeout(() => void this.poll(), wait);
  }
}
