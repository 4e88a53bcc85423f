import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isApiError, isRetryable } from '@portal/api';
import type { Schedule } from '@portal/attachments';
import { onOnline } from '@portal/kit';

import type { RequestWork } from './model/work.js';

const IDLE_MS = 5_000;
const RETRY_MS = 15_000;

export interface DraftAutosaveOptions {
  readonly work: () => RequestWork | undefined;
  readonly saved: () => void;
  /** The save failed; the user's input is still on the form. */
  readonly failed: (error: unknown) => void;
  readonly dirtyChanged: (dirty: boolean) => void;
  readonly schedule?: Schedule;
}

const setTimer: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * Saves the draft five seconds after the last change, when the page is hidden or left, and when the network is back.
 * Follows every change to the shown form, from any element.
 */
export class DraftAutosave implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DraftAutosaveOptions;
  #state: 'idle' | 'saving' | 'failed' = 'idle';
  #cancelTimer: (() => void) | undefined;
  #dirty = false;
  #isConnected = false;
  #work: RequestWork | undefined;
  #unsubscribe: (() => void) | undefined;
  #stopOnlineListener: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: DraftAutosaveOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): 'idle' | 'saving' | 'failed' {
    // A later read may show that the failed save did reach the server.
    return this.#state === 'failed' && !this.#options.work()?.dirty ? 'idle' : this.#state;
  }

  hostConnected(): void {
    this.#isConnected = true;
    addEventListener('pagehide', this.#saveOnLeave);
    document.addEventListener('visibilitychange', this.#saveOnLeave);
    this.#stopOnlineListener = onOnline(() => void this.#saveAll());
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const work = this.#isConnected ? this.#options.work() : undefined;
    if (work === this.#work) return;
    this.#unsubscribe?.();
    this.#work = work;
    this.#unsubscribe = work?.subscribe(() => {
      this.#host.requestUpdate();
      this.notifyDirty();
    });
    // A form that returns with unsaved text tries again.
    if (work?.dirty) this.#saveIn(IDLE_MS);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    removeEventListener('pagehide', this.#saveOnLeave);
    document.removeEventListener('visibilitychange', this.#saveOnLeave);
    this.#stopOnlineListener?.();
    this.#cancelTimer?.();
    this.#unsubscribe?.();
    this.#work = undefined;
    if (this.#options.work()?.dirty) void this.save();
  }

  /** The user changed an answer. */
  touched(): void {
    this.notifyDirty();
    this.#saveIn(IDLE_MS);
  }

  /** Stops saving while the form submits: the server rejects a draft after the response. */
  suspend(): void {
    this.#cancelTimer?.();
    this.#state = 'idle';
  }

  async save(): Promise<void> {
    this.#cancelTimer?.();
    const work = this.#options.work();
    if (!work?.dirty) return;
    this.#setState('saving');
    try {
      const outcome = await work.save();
      this.#setState('idle');
      if (outcome === 'kept') this.#options.saved();
    } catch (error) {
      this.#setState('failed');
      this.#options.failed(error);
      if (canRetry(error)) this.#saveIn(RETRY_MS);
      return;
    }
    this.notifyDirty();
    if (this.#options.work()?.dirty) this.#saveIn(document.visibilityState === 'hidden' ? 0 : IDLE_MS);
  }

  /** Calls `dirtyChanged` only on a change. Files count the same as text. */
  notifyDirty(): void {
    const work = this.#options.work();
    const dirty = work ? work.dirty || work.filesUnsent : false;
    if (dirty === this.#dirty) return;
    this.#dirty = dirty;
    this.#options.dirtyChanged(dirty);
  }

  #saveIn(ms: number): void {
    this.#cancelTimer?.();
    if (!this.#isConnected) return;
    if (this.#options.work()?.draft?.theirs) return;
    this.#cancelTimer = (this.#options.schedule ?? setTimer)(() => void this.save(), ms);
  }

  /** Saves again if the user typed during an earlier save. */
  async #saveAll(): Promise<void> {
    await this.save();
    if (this.#state === 'idle') await this.save();
  }

  #setState(state: 'idle' | 'saving' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #saveOnLeave = ({ type }: Event): void => {
    if (type !== 'visibilitychange' || document.visibilityState === 'hidden') void this.#saveAll();
  };
}

/** Whether a retry can succeed; not if the request is closed. */
const canRetry = (error: unknown): boolean => isRetryable(error) && !(isApiError(error) && error.kind === 'conflict');
