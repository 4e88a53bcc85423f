import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isApiError, newKey } from '@portal/api';

export type MutationState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'running' }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/** One attempt. `key` stays the same for every attempt with the same input while the outcome is unknown. */
export interface Attempt {
  readonly key: string;
  readonly signal: AbortSignal;
}

/**
 * Sends a write for a host, at most once.
 *
 * Ignores a second submission while one runs. If the response was lost, the next attempt with the same input reuses the
 * idempotency key, so the server does the work once. A failure leaves the form unchanged. A write continues after the
 * user leaves the page, because it may already have reached the server.
 */
export class Mutation<Input, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #run: (input: Input, attempt: Attempt) => Promise<T>;
  #state: MutationState<T> = { status: 'idle' };
  #doubtful: { readonly input: string; readonly key: string } | undefined;
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost, run: (input: Input, attempt: Attempt) => Promise<T>) {
    this.#host = host;
    this.#run = run;
    host.addController(this);
  }

  get state(): MutationState<T> {
    return this.#state;
  }

  get running(): boolean {
    return this.#state.status === 'running';
  }

  get error(): unknown {
    return this.#state.status === 'failed' ? this.#state.error : undefined;
  }

  hostConnected(): void {
    // A write isn't interrupted when its host leaves the page, so there is nothing to resume.
  }

  /** Resolves with the value, or with undefined if the write failed, was ignored, or was reset. */
  async run(input: Input): Promise<T | undefined> {
    if (this.running) return undefined;
    const payload = JSON.stringify(input);
    const key = this.#doubtful?.input === payload ? this.#doubtful.key : newKey();
    const stop = (this.#stop = new AbortController());
    this.#setState({ status: 'running' });

    try {
      const value = await this.#run(input, { key, signal: stop.signal });
      if (stop.signal.aborted) return undefined;
      this.#doubtful = undefined;
      this.#setState({ status: 'done', value });
      return value;
    } catch (error) {
      if (stop.signal.aborted) return undefined;
      this.#doubtful = isDoubtful(error) ? { input: payload, key } : undefined;
      this.#setState({ status: 'failed', error });
      return undefined;
    }
  }

  /** Clears the outcome and aborts the running write. */
  reset(): void {
    this.#stop.abort();
    this.#doubtful = undefined;
    this.#setState({ status: 'idle' });
  }

  #setState(state: MutationState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Whether the server may have received the write without a response. */
const isDoubtful = (error: unknown): boolean =>
  !isApiError(error) || ['offline', 'timeout', 'server', 'busy', 'contract'].includes(error.kind);
