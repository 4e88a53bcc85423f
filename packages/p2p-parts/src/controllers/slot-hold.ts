import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { LazyPart } from '@portal/kit';

import type { Holding } from '../later/hold/holding.js';
import type { SlotHoldOptions } from '../later/hold/start-holding.js';
import { NO_HOLD, RETRY_MS } from '../model/hold.js';
import type { HoldState } from '../model/hold.js';

/** Starts `Holding`. */
type Start = (host: ReactiveControllerHost, options: SlotHoldOptions) => Holding;

interface Requested {
  readonly slotId: string;
  readonly takeOver: boolean;
}

/**
 * Holds the selected slot by `Holding`, which loads with the first selection. Until then, the time counts as being
 * requested. A file that fails to load is like a request that fails: the selection is valid without the hold.
 */
export class SlotHold implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #part: LazyPart;
  #holding: Holding | undefined;
  /** Before `Holding` loads. */
  #state = NO_HOLD;
  #requested: Requested | undefined;
  #here = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, options: SlotHoldOptions, load = loadStart) {
    this.#host = host;
    this.#part = new LazyPart(host, async () => {
      const start = await load();
      this.#holding ??= start(host, options);
      if (this.#here) this.#handOver(this.#holding);
    });
    host.addController(this);
  }

  /** Never reports `held` after the end. */
  get state(): HoldState {
    return this.#holding?.state ?? this.#state;
  }

  /** The hold to book with; `null` if there is none or it has ended. */
  get holdId(): string | null {
    return this.#holding?.holdId ?? null;
  }

  /** Settles with the pending check. */
  get settled(): Promise<unknown> {
    return this.#holding?.settled ?? Promise.resolve();
  }

  hostConnected(): void {
    this.#here = true;
    // After `Holding`, which requests again what it held before.
    queueMicrotask(() => void this.#load());
  }

  hostDisconnected(): void {
    this.#here = false;
    clearTimeout(this.#retry);
  }

  /** Holds a slot. `takeOver` also ends a coworker's hold for the order. */
  keep(slotId: string, { takeOver = false } = {}): Promise<void> {
    if (this.#holding) return this.#holding.keep(slotId, { takeOver });
    this.#requested = { slotId, takeOver };
    return this.#load();
  }

  async extend(): Promise<void> {
    await this.#holding?.extend();
  }

  /** Verifies the hold before a step that needs it. False once it is lost. */
  verify(): Promise<boolean> {
    return this.#holding?.verify() ?? Promise.resolve(true);
  }

  /** Releases the slot now, so others don't have to wait until it expires. */
  release(): void {
    this.#reset();
    this.#holding?.release();
  }

  /** Drops the hold without a request: the booking used it, or the session ended. */
  clear(): void {
    this.#reset();
    this.#holding?.clear();
  }

  async #load(): Promise<void> {
    const requested = this.#requested;
    if (!requested || !this.#here) return;
    if (this.#holding) {
      this.#handOver(this.#holding);
      return;
    }
    const { slotId } = requested;
    clearTimeout(this.#retry);
    this.#setState({ status: 'asking', slotId });
    const isLoaded = await this.#part.ensure();
    if (isLoaded || !this.#isAwaited(requested)) return;
    this.#setState({ status: 'unheld', slotId });
    this.#retry = setTimeout(() => void this.#load(), RETRY_MS);
  }

  #isAwaited(requested: Requested): boolean {
    return this.#here && this.#requested === requested;
  }

  #handOver(holding: Holding): void {
    const requested = this.#requested;
    this.#reset();
    if (requested) void holding.keep(requested.slotId, requested);
  }

  #reset(): void {
    clearTimeout(this.#retry);
    this.#requested = undefined;
    this.#setState(NO_HOLD);
  }

  #setState(state: HoldState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function loadStart(): Promise<Start> {
  const { startHolding } = await import('../define/later/slot-hold.js');
  return startHolding;
}
