import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isApiError } from '@portal/api';

import { restoreFocus } from '../element/focus.js';
import { onOnline } from './online.js';
import type { Outcome } from '../element/settings.js';

export interface QueryOptions<Args extends readonly unknown[], T> {
  /** Inputs of the read. A changed value reads again; an `undefined` one waits. */
  readonly args: () => Args;
  readonly run: (args: Present<Args>, signal: AbortSignal) => Promise<T>;
  /** Reports the outcome to the module's root, which emits `module-ready` or `module-failed`. */
  readonly outcome?: () => Outcome | undefined;
  /** Whether the previous value may stay visible, as `previous`, while another one loads. By default it may not. */
  readonly keep?: (before: Args, now: Args) => boolean;
  /** Milliseconds between the network's return and the retry. Random by default, so readers don't retry all at once. */
  readonly pause?: () => number;
}

/** How current a rendered value is. */
export interface Freshness {
  readonly refreshing: boolean;
  /** The error of the last refresh; the value is then from an earlier read. */
  readonly failure: unknown;
  readonly retry: () => void;
}

export type QueryState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void }
  | ({ readonly status: 'ready'; readonly value: T } & Freshness);

/** A failed read without a value, for the view of another element. */
export type FailedRead = Extract<QueryState<unknown>, { readonly status: 'failed' }>;

export interface QueryViews<T> {
  readonly loading: () => unknown;
  readonly failed: (error: unknown, retry: () => void) => unknown;
  readonly ready: (value: T, freshness: Freshness) => unknown;
}

type Present<Args extends readonly unknown[]> = { [K in keyof Args]: NonNullable<Args[K]> };

/** All readers of a page retry within this time after the network returns. */
const RECONNECT_WITHIN_MS = 2_000;

/** After these errors the user may not see the rendered value, or it no longer exists. */
const ACCESS_LOST = ['unauthorized', 'forbidden', 'not-found', 'gone'];

/**
 * Reads data for a host and renders each state of the read.
 *
 * It aborts when its host leaves the page, and reads again when an interrupted host returns. It keeps the value visible
 * during a refresh, even a failed one. It clears the value when other data loads or access is lost, so one patient's
 * data never appears under another's name. A list may keep its rows as `previous` (option `keep`).
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

  /** The previous value, during the first read of another one, if `keep` allows it. */
  get previous(): T | undefined {
    return this.#previous;
  }

  /** Whether the last read failed, for views outside the value. */
  get failed(): boolean {
    return this.#status === 'failed';
  }

  /** Settles with the pending read, successful or not, and with any read that replaces it. */
  get settled(): Promise<unknown> {
    const reading = this.#reading;
    return Promise.resolve(reading).then(() => (reading === this.#reading ? undefined : this.settled));
  }

  readonly refresh = (): Promise<unknown> => {
    this.#read(this.#options.args());
    return this.settled;
  };

  /** Shows the result of a write without another read. */
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
    // A different user may be signed in when the host returns.
    this.#previous = undefined;
    this.#interrupted = this.#status === 'reading';
    this.#stop?.abort();
    this.#leaveOnline?.();
    clearTimeout(this.#timer);
  }

  /** Runs before each render, so data of other arguments never appears. */
  hostUpdate(): void {
    const given = this.#options.args();
    if (!sameItems(given, this.#args)) this.#read(given);
  }

  /** A value stays ready during a refresh, even if it fails. */
  get state(): QueryState<T> {
    const retry = this.#retry;
    if (this.#shown) {
      const failure = this.failed ? this.#error : undefined;
      return { status: 'ready', value: this.#shown.value, refreshing: this.#status === 'reading', failure, retry };
    }
    return this.failed ? { status: 'failed', error: this.#error, retry } : { status: 'loading' };
  }

  /** Set if the read failed, and there is no earlier value. */
  get failure(): FailedRead | undefined {
    const { state } = this;
    return state.status === 'failed' ? state : undefined;
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
    // The host may render once more after it left the page. A request from there would never be aborted.
    if (this.#isConnected) this.#reading = this.#send(given);
    else this.#interrupted = true;
  }

  /** Data of other arguments must not appear as the data of these. */
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

  /** Retries a read that failed because the network was down. */
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
