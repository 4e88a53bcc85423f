import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { holdLeft } from '@portal/domain';
import type { HoldLeft } from '@portal/domain';

export interface Held {
  readonly holdId: string;
  readonly slotId: string;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
  /** Seconds to that, as the server counts them: holds where the clock of the computer is wrong. */
  readonly secondsLeft?: number | undefined;
  readonly extendable: boolean;
}

/** The calls that keep a slot; the module that knows the network makes them. */
export interface HoldCalls {
  readonly hold: (slotId: string, signal: AbortSignal) => Promise<Held>;
  /** With a key of its own until it is answered: asked again after a lost answer, it is one wish. */
  readonly extend: (holdId: string, key: string) => Promise<Held>;
  readonly release: (holdId: string) => Promise<unknown>;
  /** Whether an error says that somebody else has the slot. */
  readonly isTaken: (error: unknown) => boolean;
  /** Whether an error says that the hold is over. */
  readonly isOver: (error: unknown) => boolean;
  readonly now: () => Date;
}

/** `taken`: somebody else has the slot. `expired`: it was held for too long. */
export type Loss = 'taken' | 'expired';

export type HoldState =
  | { readonly status: 'none' }
  | { readonly status: 'asking'; readonly slotId: string }
  /** The call failed; it is made again until it succeeds. The choice stands without it. */
  | { readonly status: 'unheld'; readonly slotId: string }
  | {
      readonly status: 'held';
      readonly held: Held;
      readonly left: HoldLeft;
      readonly extending: boolean;
      /** What the last wish to keep it longer came to. */
      readonly wish?: 'kept' | 'failed';
    };

export interface SlotHoldOptions {
  /** Nothing while the module has no settings. */
  readonly calls: () => HoldCalls | undefined;
  /** It is held, or held longer. */
  readonly onHeld: (left: HoldLeft) => void;
  /** The last minute has begun. */
  readonly onEnding: (left: HoldLeft) => void;
  readonly onLost: (loss: Loss) => void;
}

const NONE: HoldState = { status: 'none' };
const TICK_MS = 1_000;
const ASK_AGAIN_MS = 15_000;

/**
 * Keeps one slot for a person while the form is filled in.
 *
 * A newer choice supersedes an older one, and leaving the page gives the slot back. The clock is looked
 * at each second, but the host draws only when the words change.
 */
export class SlotHold implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SlotHoldOptions;
  #state: HoldState = NONE;
  #wanted: string | undefined;
  #stop = new AbortController();
  #ticker: ReturnType<typeof setInterval> | undefined;
  #askAgainAt = 0;
  #wishKey: string | undefined;

  constructor(host: ReactiveControllerHost, options: SlotHoldOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Says `held` no longer than it is: also in the moment between its end and the look at the clock. */
  get state(): HoldState {
    const state = this.#state;
    const now = this.#options.calls()?.now();
    const over = state.status === 'held' && (!now || isOver(state.held, now));
    return over ? NONE : state;
  }

  /** The hold to book with; `null` where there is none, and from the instant on at which it is over. */
  get holdId(): string | null {
    const { state } = this;
    return state.status === 'held' ? state.held.holdId : null;
  }

  hostConnected(): void {
    if (this.#wanted !== undefined) this.keep(this.#wanted);
  }

  hostDisconnected(): void {
    const wanted = this.#wanted;
    this.release();
    this.#wanted = wanted;
  }

  keep(slotId: string): void {
    this.#stop.abort();
    this.#wanted = slotId;
    this.#wishKey = undefined;
    this.#become({ status: 'asking', slotId });
    void this.#ask(slotId);
  }

  async extend(): Promise<void> {
    const calls = this.#options.calls();
    const state = this.#state;
    if (!calls || state.status !== 'held' || state.extending) return;
    const stop = this.#stop;
    const asked = calls.now();
    const key = (this.#wishKey ??= crypto.randomUUID());
    this.#become({ ...state, extending: true });

    try {
      const held = await calls.extend(state.held.holdId, key);
      this.#wishKey = undefined;
      if (!stop.signal.aborted) this.#hold(byOurClock(held, asked), calls.now(), { wish: 'kept' });
    } catch (error) {
      if (stop.signal.aborted) return;
      if (calls.isOver(error)) this.#lose('expired');
      else if (this.#state.status === 'held') this.#become({ ...this.#state, extending: false, wish: 'failed' });
    }
  }

  /** Gives the slot back. The server would after a while; others need not wait. */
  release(): void {
    const holdId = this.#state.status === 'held' ? this.#state.held.holdId : null;
    this.forget();
    if (holdId === null) return;
    // A release that fails changes nothing for this person, and the hold ends by itself.
    void this.#options
      .calls()
      ?.release(holdId)
      .catch(() => undefined);
  }

  /** Drops the hold without a call: it was used for the booking, or the session is over. */
  forget(): void {
    this.#stop.abort();
    this.#wanted = undefined;
    this.#wishKey = undefined;
    this.#become(NONE);
  }

  async #ask(slotId: string): Promise<void> {
    const calls = this.#options.calls();
    if (!calls) return;
    const stop = (this.#stop = new AbortController());
    const asked = calls.now();

    try {
      const held = await calls.hold(slotId, stop.signal);
      if (stop.signal.aborted) return;
      this.#hold(byOurClock(held, asked), calls.now());
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#askAgainAt = calls.now().getTime() + ASK_AGAIN_MS;
      if (calls.isTaken(error)) this.#lose('taken');
      else this.#become({ status: 'unheld', slotId });
    }
  }

  #hold(held: Held, now: Date, change: { readonly wish?: 'kept' } = {}): void {
    const left = holdLeft(held.expiresAt, now);
    // An answer can come when what it tells of is over.
    if (left.unit === 'over') {
      this.#lose('expired');
      return;
    }
    this.#become({ status: 'held', held, left, extending: false, ...change });
    this.#options.onHeld(left);
  }

  #lose(loss: Loss): void {
    this.forget();
    this.#options.onLost(loss);
  }

  readonly #tick = (): void => {
    const now = this.#options.calls()?.now();
    const state = this.#state;
    if (!now) return;
    if (state.status === 'unheld' && now.getTime() >= this.#askAgainAt) this.keep(state.slotId);
    if (state.status !== 'held') return;

    const left = holdLeft(state.held.expiresAt, now);
    if (left.unit === 'over') {
      this.#lose('expired');
      return;
    }
    if (same(left, state.left)) return;
    this.#become({ ...state, left });
    if (left.unit === 'seconds' && state.left.unit === 'minutes') this.#options.onEnding(left);
  };

  #become(state: HoldState): void {
    this.#state = state;
    const ticks = state.status === 'held' || state.status === 'unheld';
    if (!ticks) clearInterval(this.#ticker);
    this.#ticker = ticks ? (this.#ticker ?? setInterval(this.#tick, TICK_MS)) : undefined;
    this.#host.requestUpdate();
  }
}

const isOver = ({ expiresAt }: Held, now: Date): boolean => holdLeft(expiresAt, now).unit === 'over';

const same = (a: HoldLeft, b: HoldLeft): boolean =>
  a.unit === b.unit && (a.unit === 'over' || b.unit === 'over' || a.count === b.count);

const MOST_SECONDS = 86_400;

/** Its end by the clock of this computer, which may be wrong; never later than it is, since it counts from the asking. */
const byOurClock = (held: Held, asked: Date): Held =>
  held.secondsLeft === undefined
    ? held
    : {
        ...held,
        expiresAt: new Date(asked.getTime() + Math.min(held.secondsLeft, MOST_SECONDS) * 1_000).toISOString(),
      };
