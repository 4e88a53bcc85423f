import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isApiError } from '@portal/api';

import { restoreFocus } from '../element/focus.js';
import { onOnline } from './online.js';
import type { Outcome } from '../element/settings.js';

export interface QueryOptions<Args extends readonly unknown[], T> {
  /** What is read. A changed value reads again; an `undefined` one waits. */
  readonly args: () => Args;
  readonly run: (args: Present<Args>, signal: AbortSignal) => Promise<T>;
  /** Where the outcome is told; the module's root makes `module-ready` and `module-failed` of it. */
  readonly outcome?: () => Outcome | undefined;
  /** Whether what was read before may stay on the screen, as `previous`, while something else is read. Without it, nothing does. */
  readonly keep?: (before: Args, now: Args) => boolean;
  /** Milliseconds from the network's return to the next try: not all at once. */
  readonly pause?: () => number;
}

/** How fresh a drawn value is. */
export interface Freshness {
  readonly refreshing: boolean;
  /** Why the last refresh failed; the value is what was read before. */
  readonly failure: unknown;
  readonly retry: () => void;
}

/** Where a read stands. */
export type QueryState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }
  | ({ readonly status: 'ready'; readonly value: T } & Freshness);

export interface QueryViews<T> {
  readonly loading: () => unknown;
  readonly failed: (error: unknown, retry: () => void) => unknown;
  readonly ready: (value: T, freshness: Freshness) => unknown;
}

type Present<Args extends readonly unknown[]> = { [K in keyof Args]: NonNullable<Args[K]> };

/** Within this time of the network's return all readers of a page have tried again. */
const RECONNECT_WITHIN_MS = 2_000;

/** After these the person has no right to see, or there is no longer, what was drawn. */
const ACCESS_LOST = ['unauthorized', 'forbidden', 'not-found', 'gone'];

/**
 * Reads data for a host and draws each state of the read.
 *
 * It stops when its host leaves the page, and reads again if an interrupted host comes back. It keeps the value drawn while the same thing is read again, also
 * when that fails, and drops it at once when something else is read or access is lost, so that one
 * patient's data is never shown under another's name. A list may keep its rows as `previous` (option `keep`).
 */
export class Query<const Args extends readonly unknown[], T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: QueryOptions<Args, T>;
  #args: Args | undefined;
  #shown: { readonly args: Args; readonly value: T } | undefined;
  #previous: T | undefined;
  #status: 'waiting' | 'reading' | 'done' | 'failed' = 'waiting';
  #error: unknown;
  #stop: AbortController | undefined;
  #reading: Promise<void> | undefined;
  #isConnected = false;
  #interrupted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leaveOnline: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: QueryOptions<Args, T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#shown?.value;
  }

  /** What was read before, while the first read of something else is under way and `keep` allows it. */
  get previous(): T | undefined {
    return this.#previous;
  }

  /** Whether the last read failed, for what is drawn in another place than the value. */
  get failed(): boolean {
    return this.#status === 'failed';
  }

  /** Settles with the read under way, whether it succeeds or fails, and with one that takes its place. */
  get settled(): Promise<unknown> {
    const reading = this.#reading;
    return Promise.resolve(reading).then(() => (reading === this.#reading ? undefined : this.settled));
  }

  readonly refresh = (): Promise<unknown> => {
    this.#read(this.#options.args());
    return this.settled;
  };

  /** Puts in what a write answered, without another read. */
  setValue(value: T): void {
    this.#shown = { args: this.#options.args(), value };
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#interrupted) void this.refresh();
    this.#interrupted = false;
    this.#leaveOnline = onOnline(this.#handleOnline);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    // Another person may be signed in when the host comes back.
    this.#previous = undefined;
    this.#interrupted = this.#status === 'reading';
    this.#stop?.abort();
    this.#leaveOnline?.();
    clearTimeout(this.#timer);
  }

  /** Before each drawing, so that what belongs to other arguments is never drawn. */
  hostUpdate(): void {
    const given = this.#options.args();
    if (!sameItems(given, this.#args)) this.#read(given);
  }

  /** Where the read stands. A value stays ready while it is read again, also when that fails. */
  get state(): QueryState<T> {
    const retry = this.#retry;
    if (this.#shown) {
      const failure = this.failed ? this.#error : undefined;
      return { status: 'ready', value: this.#shown.value, refreshing: this.#status === 'reading', failure, retry };
    }
    return this.failed ? { status: 'failed', error: this.#error, retry } : { status: 'loading' };
  }

  render({ loading, failed, ready }: QueryViews<T>): unknown {
    const { state } = this;
    if (state.status === 'ready') return ready(state.value, state);
    return state.status === 'failed' ? failed(state.error, state.retry) : loading();
  }

  #read(given: Args): void {
    this.#stop?.abort();
    this.#discardOther(given);
    this.#args = given;
    this.#error = undefined;
    this.#status = isPresent(given) ? 'reading' : 'waiting';
    this.#host.requestUpdate();
    if (!isPresent(given)) return;
    // A drawing that was on its way when the host left must not ask for what nobody would call off.
    if (this.#isConnected) this.#reading = this.#send(given);
    else this.#interrupted = true;
  }

  /** What was read for other arguments is not shown as what was asked for. */
  #discardOther(given: Args): void {
    if (sameItems(given, this.#shown?.args)) return;
    const before = this.#args;
    const kept = before !== undefined && isPresent(given) && this.#options.keep?.(before, given);
    this.#previous = kept ? (this.value ?? this.#previous) : undefined;
    this.#shown = undefined;
  }

  async #send(given: Args & Present<Args>): Promise<void> {
    const { signal } = (this.#stop = new AbortController());
    const { run, outcome } = this.#options;
    try {
      const value = await run(given, signal);
      if (signal.aborted) return;
      this.#shown = { args: given, value };
      this.#status = 'done';
      outcome?.()?.ready();
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
      this.#status = 'failed';
      if (isApiError(error) && ACCESS_LOST.includes(error.kind)) this.#shown = undefined;
      outcome?.()?.failed(error);
    }
    this.#previous = undefined;
    this.#host.requestUpdate();
    void restoreFocus(this.#host);
  }

  readonly #retry = (): void => void this.refresh();

  /** What failed for want of a network is read again when there is one. */
  readonly #handleOnline = (): void => {
    if (!this.failed || !isApiError(this.#error) || this.#error.kind !== 'offline') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#retry, this.#options.pause?.() ?? Math.random() * RECONNECT_WITHIN_MS);
  };
}

function isPresent<Args extends readonly unknown[]>(args: Args): args is Args & Present<Args> {
  return args.every((arg) => arg !== undefined && arg !== null);
}

function sameItems(a: readonly unknown[], b: readonly unknown[] | undefined): boolean {
  return a.length === b?.length && a.every((item, i) => Object.is(item, b[i]));
}
