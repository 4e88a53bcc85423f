import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isApiError, newKey } from '@portal/api';

export type MutationState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'running' }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/** How one try is made. `key` is the same for every try of the same input whose fate is not known. */
export interface Attempt {
  readonly key: string;
  readonly signal: AbortSignal;
}

/**
 * Writes for a host: once, whatever is pressed.
 *
 * A press while it runs is ignored. When the answer was lost, the next press with the same input
 * carries the same idempotency key, so the server does the work once. A failure leaves the form as it
 * was typed. Leaving the page does not stop a write that is under way: it may have arrived, and is
 * better answered than doubted.
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
    // Nothing to take up again: see the class comment.
  }

  /** Resolves with the value, or with nothing when it failed, was ignored or was reset. */
  async run(input: Input): Promise<T | undefined> {
    if (this.running) return undefined;
    const said = JSON.stringify(input);
    const key = this.#doubtful?.input === said ? this.#doubtful.key : newKey();
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
      this.#doubtful = isDoubtful(error) ? { input: said, key } : undefined;
      this.#setState({ status: 'failed', error });
      return undefined;
    }
  }

  /** Forgets the outcome, and stops what is under way. */
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

/** Whether the write may have arrived although no answer did. */
const isDoubtful = (error: unknown): boolean =>
  !isApiError(error) || ['offline', 'timeout', 'server', 'busy', 'contract'].includes(error.kind);
