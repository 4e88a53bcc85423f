import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { holdLeft } from '@portal/domain';
import type { HoldLeft } from '@portal/domain';
import { newKey } from '@portal/kit';

import { NO_HOLD, RETRY_MS } from '../../model/hold.js';
import type { Held, HoldState, Lost } from '../../model/hold.js';

/** The requests that hold a slot; see `holdCalls`. */
export interface HoldCalls {
  readonly hold: (
    slotId: string,
    options: { readonly signal: AbortSignal; readonly takeOver: boolean },
  ) => Promise<Held>;
  /** Reads the hold again. */
  readonly check: (holdId: string, signal: AbortSignal) => Promise<Held>;
  /** Uses one key until a response arrives, so a retry counts as the same extension. */
  readonly extend: (holdId: string, key: string) => Promise<Held>;
  readonly release: (holdId: string) => Promise<unknown>;
  /** Why the slot can't be held, from an error of `hold`. */
  readonly rejection: (error: unknown) => Lost | undefined;
  /** Why the hold ended, from an error of `check` or `extend`. */
  readonly ending: (error: unknown) => Lost | undefined;
  /** Whether the session is active, so a check can succeed. */
  readonly isActive: () => boolean;
  /** Milliseconds between checks; 0 for none. */
  readonly pollInterval: number;
  readonly now: () => Date;
}

export interface HoldingOptions {
  /** Undefined until the module has settings. */
  readonly calls: () => HoldCalls | undefined;
  /** Announces a hold, an extension, or the last minute; undefined once the hold ended. */
  readonly onAnnounce: (left: HoldLeft | undefined) => void;
  readonly onLost: (lost: Lost) => void;
  /** Whether a booking is pending. It uses the hold, so checks mean nothing. */
  readonly paused?: () => boolean;
}

const TICK_MS = 1_000;
/** Longest wait of a step for its check. After that, the server decides. */
const STEP_MS = 2_000;
const MAX_DOUBLINGS = 5;

/**
 * Holds one slot while the user fills in the form.
 *
 * A newer selection replaces an older one, and leaving the page releases the slot. It checks the clock every second,
 * but the host renders only when the text changes. The server can end a hold at any time, so it is verified on window
 * focus, before a step, and once per poll interval while the page is visible.
 */
export class Holding implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: HoldingOptions;
  #state: HoldState = NO_HOLD;
  #wanted: string | undefined;
  #stop = new AbortController();
  #ticker: ReturnType<typeof setInterval> | undefined;
  #retryAt = 0;
  #extensionKey: string | undefined;
  #takeOver = false;
  /** Whether a step waits for the check. */
  #stepping = false;
  #check: { readonly stop: AbortController; readonly done: Promise<boolean> } | undefined;
  #checkAt = 0;
  #failures = 0;

  constructor(host: ReactiveControllerHost, options: HoldingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Never `held` after the end, even before the next clock check. */
  get state(): HoldState {
    const state = this.#state;
    const now = this.#options.calls()?.now();
    const over = state.status === 'held' && (!now || isOver(state.held, now));
    return over ? NO_HOLD : state;
  }

  /** The hold to book with; `null` if there is none or it has ended. */
  get holdId(): string | null {
    const { state } = this;
    return state.status === 'held' ? state.held.holdId : null;
  }

  /** Settles with the pending check. */
  get settled(): Promise<unknown> {
    return this.#check?.done ?? Promise.resolve();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#handleAttention);
    window.addEventListener('focus', this.#handleAttention);
    if (this.#wanted !== undefined) void this.keep(this.#wanted);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#handleAttention);
    window.removeEventListener('focus', this.#handleAttention);
    const wanted = this.#wanted;
    this.release();
    this.#wanted = wanted;
  }

  /** Holds a slot. `takeOver` also ends a coworker's hold for the order. */
  keep(slotId: string, { takeOver = false } = {}): Promise<void> {
    this.#abort();
    this.#wanted = slotId;
    this.#takeOver = takeOver;
    this.#setState({ status: 'asking', slotId });
    return this.#request(slotId);
  }

  async extend(): Promise<void> {
    const calls = this.#options.calls();
    const state = this.#state;
    if (!calls || state.status !== 'held' || state.extending) return;
    const stop = this.#stop;
    const requestedAt = calls.now();
    const key = (this.#extensionKey ??= newKey());
    this.#setState({ ...state, extending: true });

    try {
      const held = await calls.extend(state.held.holdId, key);
      this.#extensionKey = undefined;
      if (!stop.signal.aborted) this.#hold(onDeviceClock(held, requestedAt), calls.now(), { extension: 'kept' });
    } catch (error) {
      if (stop.signal.aborted) return;
      const lost = calls.ending(error);
      if (lost) this.#lose(lost);
      else if (this.#state.status === 'held') this.#setState({ ...this.#state, extending: false, extension: 'failed' });
    }
  }

  /**
   * Verifies the hold before a step that needs it. False once it is lost; a failed check means nothing. A user who
   * continues in this window instead of another holds the time here again.
   */
  async verify(): Promise<boolean> {
    let limit: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => {
      limit = setTimeout(() => {
        this.#check?.stop.abort();
        resolve(true);
      }, STEP_MS);
    });
    this.#stepping = true;
    const isHeld = await Promise.race([this.#ensureCheck(), late]);
    this.#stepping = false;
    clearTimeout(limit);
    return isHeld;
  }

  /** Releases the slot now, so others don't have to wait until it expires. */
  release(): void {
    const holdId = this.#state.status === 'held' ? this.#state.held.holdId : null;
    this.clear();
    if (holdId === null) return;
    const calls = this.#options.calls();
    // A failed release has no effect for this user, and the hold expires.
    if (calls?.isActive()) void calls.release(holdId).catch(() => undefined);
  }

  /** Drops the hold without a request: the booking used it, or the session ended. */
  clear(): void {
    this.#abort();
    this.#wanted = undefined;
    this.#setState(NO_HOLD);
  }

  #abort(): void {
    this.#stop.abort();
    this.#check?.stop.abort();
    this.#check = undefined;
    this.#extensionKey = undefined;
  }

  async #request(slotId: string): Promise<void> {
    const calls = this.#options.calls();
    if (!calls) return;
    const stop = (this.#stop = new AbortController());
    const requestedAt = calls.now();

    try {
      const held = await calls.hold(slotId, { signal: stop.signal, takeOver: this.#takeOver });
      if (stop.signal.aborted) return;
      this.#hold(onDeviceClock(held, requestedAt), calls.now());
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#retryAt = calls.now().getTime() + RETRY_MS;
      const lost = calls.rejection(error);
      if (lost) this.#lose(lost);
      else this.#setState({ status: 'unheld', slotId });
    }
  }

  readonly #handleAttention = (): void => {
    if (!document.hidden && !this.#options.paused?.()) void this.#ensureCheck();
  };

  /** One check at a time. */
  #ensureCheck(): Promise<boolean> {
    const calls = this.#options.calls();
    const { state } = this;
    if (!calls || state.status !== 'held' || !calls.isActive()) return Promise.resolve(true);
    if (this.#check) return this.#check.done;
    const stop = new AbortController();
    const done = this.#checked(calls, state.held, stop.signal).finally(() => {
      if (this.#check?.stop === stop) this.#check = undefined;
    });
    this.#check = { stop, done };
    return done;
  }

  /** False once the hold is lost. */
  async #checked(calls: HoldCalls, held: Held, signal: AbortSignal): Promise<boolean> {
    const requestedAt = calls.now();
    // An abandoned check settles right away, whatever the network does.
    const aborted = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
    let lost: Lost | undefined;
    try {
      const found = await Promise.race([calls.check(held.holdId, signal), aborted]);
      if (!signal.aborted) this.#confirm(held, found && onDeviceClock(found, requestedAt));
      this.#failures = 0;
    } catch (error) {
      lost = signal.aborted ? undefined : calls.ending(error);
      this.#failures += 1;
    }
    this.#scheduleCheck(calls);
    if (!lost) return true;
    if (lost.loss === 'moved' && this.#stepping) {
      await this.keep(held.slotId);
      return this.#state.status !== 'none';
    }
    this.#lose(lost);
    return false;
  }

  /** The server still holds it. Update its end unless an extension came first. */
  #confirm(before: Held, found: Held | undefined): void {
    const calls = this.#options.calls();
    const state = this.#state;
    if (!calls || !found || state.status !== 'held' || state.held !== before || found.holdId !== before.holdId) return;
    const left = holdLeft(found.expiresAt, calls.now());
    if (left.unit !== 'over') this.#setState({ ...state, held: found, left });
  }

  #scheduleCheck({ now, pollInterval }: HoldCalls): void {
    const wait = pollInterval * 2 ** Math.min(this.#failures, MAX_DOUBLINGS);
    this.#checkAt = pollInterval > 0 ? now().getTime() + wait : Infinity;
  }

  #hold(held: Held, now: Date, change: { readonly extension?: 'kept' } = {}): void {
    const left = holdLeft(held.expiresAt, now);
    // A response can arrive after its hold has ended.
    if (left.unit === 'over') {
      this.#lose({ loss: 'expired' });
      return;
    }
    const calls = this.#options.calls();
    if (calls) this.#scheduleCheck(calls);
    this.#setState({ status: 'held', held, left, extending: false, ...change });
    this.#options.onAnnounce(left);
  }

  #lose(lost: Lost): void {
    this.clear();
    this.#options.onLost(lost);
  }

  readonly #tick = (): void => {
    const now = this.#options.calls()?.now();
    const state = this.#state;
    if (!now) return;
    if (state.status === 'unheld' && now.getTime() >= this.#retryAt) {
      void this.keep(state.slotId, { takeOver: this.#takeOver });
    }
    if (state.status === 'held') this.#countDown(state, now);
  };

  #countDown(state: Extract<HoldState, { readonly status: 'held' }>, now: Date): void {
    const left = holdLeft(state.held.expiresAt, now);
    if (left.unit === 'over') {
      this.#lose({ loss: 'expired' });
      return;
    }
    if (now.getTime() >= this.#checkAt) this.#handleAttention();
    if (same(left, state.left)) return;
    this.#setState({ ...state, left });
    if (left.unit === 'seconds' && state.left.unit === 'minutes') this.#options.onAnnounce(left);
  }

  #setState(state: HoldState): void {
    const ended = this.#state.status === 'held' && state.status !== 'held';
    this.#state = state;
    if (ended) this.#options.onAnnounce(undefined);
    const ticks = state.status === 'held' || state.status === 'unheld';
    if (!ticks) clearInterval(this.#ticker);
    this.#ticker = ticks ? (this.#ticker ?? setInterval(this.#tick, TICK_MS)) : undefined;
    this.#host.requestUpdate();
  }
}

const isOver = ({ expiresAt }: Held, now: Date): boolean => holdLeft(expiresAt, now).unit === 'over';

const same = (a: HoldLeft, b: HoldLeft): boolean =>
  a.unit === b.unit && (a.unit === 'over' || b.unit === 'over' || a.count === b.count);

const MAX_SECONDS = 86_400;

/** The end on the device clock, which may be wrong. Never too late, because it counts from the request. */
const onDeviceClock = (held: Held, requestedAt: Date): Held =>
  held.secondsLeft === undefined
    ? held
    : {
        ...held,
        expiresAt: new Date(requestedAt.getTime() + Math.min(held.secondsLeft, MAX_SECONDS) * 1_000).toISOString(),
      };
