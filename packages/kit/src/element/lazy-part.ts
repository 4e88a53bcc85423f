import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { failedView } from './failed-view.js';
import type { Environment } from './settings.js';

/** From the first drawing to the fetching of what comes later: long enough not to be in its way. */
const PREFETCH_DELAY_MS = 3_000;

/** For what stands below the first drawing and belongs to it. */
export const SHORT_DELAY_MS = 200;

/** As long as a read of data may take: what is not here by then counts as failed, and is rendered if it comes after all. */
const LIMIT_MS = 8_000;

export interface LazyPartView {
  readonly environment: Environment | undefined;
  /** A whole sentence, such as "We couldn’t load the next step." */
  readonly failed: string;
  /** Said while the parts are on their way; without it nothing stands there until they are needed and fail. */
  readonly loading?: string;
  /** Whether somebody waits for them here: they are asked for at once, unless they failed. */
  readonly needed?: boolean;
  /** What the parts draw, once they are there. */
  readonly ready?: () => unknown;
}

/**
 * Parts of a module that its first drawing does not need, fetched a moment after it.
 *
 * They are there, as a rule, before they are asked for. Where they are not, the step that needs them
 * waits for `ensure()`; where they cannot be had, it says so with a way on, and nothing typed is lost.
 */
export class LazyPart implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #load: () => Promise<unknown>;
  readonly #delay: number | 'at once';
  #pending: Promise<boolean> | undefined;
  #state: 'absent' | 'ready' | 'failed' = 'absent';
  /** Whether the first drawing is done: it is not done again where the module is moved on its page. */
  #isRendered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;

  /** `ahead`: milliseconds from the first drawing to the fetching, or at once when the module is put on a page. */
  constructor(
    host: ReactiveControllerHost & EventTarget,
    load: () => Promise<unknown>,
    ahead: number | 'at once' = PREFETCH_DELAY_MS,
  ) {
    this.#host = host;
    this.#load = load;
    this.#delay = ahead;
    host.addController(this);
  }

  /** Whether the parts are defined. */
  get ready(): boolean {
    return this.#state === 'ready';
  }

  get failed(): boolean {
    return this.#state === 'failed';
  }

  hostConnected(): void {
    if (this.#delay === 'at once') void this.ensure();
    else if (this.#isRendered && !this.ready) this.#fetchSoon();
    else this.#host.addEventListener('module-ready', this.#fetchSoon);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('module-ready', this.#fetchSoon);
    clearTimeout(this.#timer);
    clearTimeout(this.#limit);
    this.#pending = undefined;
  }

  /** Fetches the parts unless they are there; settles with whether they are, after the limit at the latest. */
  ensure(): Promise<boolean> {
    if (this.ready) return Promise.resolve(true);
    if (this.failed) {
      // What is tried again is on its way; a second failure is announced again.
      this.#state = 'absent';
      this.#host.requestUpdate();
    }
    this.#pending ??= new Promise((settle) => {
      const become = (state: 'ready' | 'failed'): void => {
        clearTimeout(this.#limit);
        this.#pending = undefined;
        this.#state = state;
        this.#host.requestUpdate();
        settle(this.ready);
      };
      this.#limit = setTimeout(() => become('failed'), LIMIT_MS);
      this.#load().then(
        () => become('ready'),
        () => this.ready || become('failed'),
      );
    });
    return this.#pending;
  }

  /** The parts where they are there, else what stands in their place: the wait, or the failure with a way on. */
  render({ environment, failed, loading, needed = false, ready }: LazyPartView): unknown {
    if (this.ready) return ready?.() ?? nothing;
    if (this.failed) return failedView(undefined, { failed, environment, retry: () => void this.ensure() });
    if (needed) void this.ensure();
    return loading === undefined ? nothing : html`<p role="status" class="muted">${loading}</p>`;
  }

  readonly #fetchSoon = (): void => {
    this.#isRendered = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ensure(), Number(this.#delay));
  };
}
