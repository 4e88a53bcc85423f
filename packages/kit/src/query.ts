import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isApiError } from '@portal/api';

import type { Outcome } from './settings.js';

export interface QueryOptions<Args extends readonly unknown[], T> {
  /** What is read. A changed value reads again; an `undefined` one waits. */
  readonly args: () => Args;
  readonly run: (args: Present<Args>, signal: AbortSignal) => Promise<T>;
  /** Where the outcome is told; the module's root makes `module-ready` and `module-failed` of it. */
  readonly outcome?: () => Outcome | undefined;
}

/** How fresh a drawn value is. */
export interface Freshness {
  readonly refreshing: boolean;
  /** Why the last refresh failed; the value is what was read before. */
  readonly failure: unknown;
  readonly retry: () => void;
}

export interface QueryViews<T> {
  readonly loading: () => unknown;
  readonly failed: (error: unknown, retry: () => void) => unknown;
  readonly ready: (value: T, freshness: Freshness) => unknown;
}

type Present<Args extends readonly unknown[]> = { [K in keyof Args]: NonNullable<Args[K]> };

/** After these the person has no right to see, or there is no longer, what was drawn. */
const HIDES = ['unauthorized', 'forbidden', 'not-found', 'gone'];

/**
 * Reads data for a host and draws each state of the read.
 *
 * Adds to `Task` what every screen here needs. It stops when its host leaves the page, and reads again
 * if an interrupted host comes back. It keeps the value drawn while the same thing is read again, also
 * when that fails, and drops it at once when something else is read or access is lost, so that one
 * patient's data is never shown under another's name.
 */
export class Query<const Args extends readonly unknown[], T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #task: Task<Args, T>;
  readonly #args: () => Args;
  #shown: { readonly args: Args; readonly value: T } | undefined;
  #interrupted = false;

  constructor(host: ReactiveControllerHost, { args, run, outcome }: QueryOptions<Args, T>) {
    this.#host = host;
    this.#args = args;
    this.#task = new Task<Args, T>(host, {
      args,
      task: async (given, { signal }) => {
        if (!sameItems(given, this.#shown?.args)) this.#shown = undefined;
        if (!isPresent(given)) return initialState;

        const value = await run(given, signal);
        this.#shown = { args: given, value };
        return value;
      },
      onComplete: () => outcome?.()?.ready(),
      onError: (error) => {
        if (isApiError(error) && HIDES.includes(error.kind)) this.#shown = undefined;
        outcome?.()?.failed(error);
      },
    });
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#shown?.value;
  }

  /** Settles with the read under way, whether it succeeds or fails. */
  get settled(): Promise<unknown> {
    return this.#task.taskComplete.catch(() => undefined);
  }

  readonly refresh = (): Promise<unknown> => {
    void this.#task.run().catch(() => undefined);
    return this.settled;
  };

  /** Puts in what a write answered, without another read. */
  put(value: T): void {
    this.#shown = { args: this.#args(), value };
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#interrupted) void this.refresh();
    this.#interrupted = false;
  }

  hostDisconnected(): void {
    this.#interrupted = this.#task.status === TaskStatus.PENDING;
    this.#task.abort();
  }

  render({ loading, failed, ready }: QueryViews<T>): unknown {
    const { status, error } = this.#task;
    const failure = status === TaskStatus.ERROR ? error : undefined;
    if (this.#shown) {
      return ready(this.#shown.value, { refreshing: status === TaskStatus.PENDING, failure, retry: this.#retry });
    }
    return status === TaskStatus.ERROR ? failed(error, this.#retry) : loading();
  }

  readonly #retry = (): void => void this.refresh();
}

function isPresent<Args extends readonly unknown[]>(args: Args): args is Args & Present<Args> {
  return args.every((arg) => arg !== undefined && arg !== null);
}

function sameItems(a: readonly unknown[], b: readonly unknown[] | undefined): boolean {
  return a.length === b?.length && a.every((item, i) => Object.is(item, b[i]));
}
