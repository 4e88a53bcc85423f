import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

import { failedView } from './failed-view.js';
import type { Environment } from './settings.js';

/** Long enough after the first render not to compete with it. */
const PREFETCH_DELAY_MS = 3_000;

/** For parts below the first render that complete it. */
export const SHORT_DELAY_MS = 200;

/** Same limit as a data read. A part that takes longer counts as failed, and renders if it arrives later. */
const LIMIT_MS = 8_000;

export interface LazyPartView {
  readonly environment: Environment | undefined;
  /** A whole sentence, such as "We couldn’t load the next step." */
  readonly failed: string;
  /** A sentence or a skeleton while the parts load. Without it, nothing renders unless they are needed and fail. */
  readonly loading?: string | TemplateResult;
  /** Whether the user needs the parts now: requests them immediately, unless they failed. */
  readonly needed?: boolean;
  /** Renders the loaded parts. */
  readonly ready?: () => unknown;
}

/**
 * Loads parts of a module that its first render doesn't need, shortly after it.
 *
 * Usually they are loaded before the user needs them. If not, the step waits for `ensure()`. If they fail to load, the
 * view offers a retry, and entries stay.
 */
export class LazyPart implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #load: () => Promise<unknown>;
  readonly #delay: number | 'at once';
  #pending: Promise<boolean> | undefined;
  #state: 'absent' | 'ready' | 'failed' = 'absent';
  /** Whether the first render is done. A module that moves on its page doesn't render first again. */
  #isRendered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;

  /** `ahead`: milliseconds between the first render and the request, or `at once` when the module is connected. */
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

  /** Loads the parts if needed. Resolves with whether they are ready, at the latest when the limit passes. */
  ensure(): Promise<boolean> {
    if (this.ready) return Promise.resolve(true);
    if (this.failed) {
      // A retry shows the loading state, so that a second failure is announced again.
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

  /** The parts, or their placeholder: the loading text, or the error with a retry. */
  render({ environment, failed, loading, needed = false, ready }: LazyPartView): unknown {
    if (this.ready) return ready?.() ?? nothing;
    if (this.failed) return failedView(undefined, { failed, environment, retry: () => void this.ensure() });
    if (needed) void this.ensure();
    return typeof loading === 'string' ? html`<p role="status" class="muted">${loading}</p>` : (loading ?? nothing);
  }

  readonly #fetchSoon = (): void => {
    this.#isRendered = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ensure(), Number(this.#delay));
  };
}
