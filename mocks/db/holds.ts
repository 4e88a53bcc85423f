import type { HeldTime, Hold } from '@portal/api';

import { PERSON } from '../data/payer.js';
import type { OrderRecord } from './order-record.js';
import { ProblemError, notFound } from './problem-error.js';
import { times } from './slots.js';
import type { SlotTime, Slots } from './slots.js';
import { MINUTE, instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

const HOLD_MS = 5 * MINUTE;
const MAX_EXTENSIONS = 2;

interface HoldRecord {
  readonly holdId: string;
  readonly orderId: string;
  readonly slot: SlotTime;
  readonly by: string;
  expiresAt: number;
  extensions: number;
}

interface HoldOptions {
  /** The current user. */
  readonly by?: string;
  /** Whether to end a coworker's hold for the order. */
  readonly takeOver?: boolean | undefined;
}

/** Held slots: one per order, for 5 minutes, extendable twice. */
export class Holds {
  readonly #environment: MockEnvironment;
  readonly #slots: Slots;
  readonly #holds = new Map<string, HoldRecord>();
  /** Replacement holds, by the ID of the replaced hold. */
  readonly #successors = new Map<string, HoldRecord>();
  #last = 0;

  constructor(environment: MockEnvironment, slots: Slots) {
    this.#environment = environment;
    this.#slots = slots;
  }

  /** The same user moves the order's hold. A coworker must take over. */
  hold(order: OrderRecord, slotId: string, { by = PERSON, takeOver = false }: HoldOptions = {}): Hold {
    const slot = this.#slots.find(order, slotId);
    if (!slot) throw notFound();
    const { orderId } = order;
    if (!takeOver) this.checkFree(orderId, by);
    const earlier = this.#of(orderId);
    if (earlier?.slot.slotId === slotId && earlier.by === by) return this.#shown(earlier);
    if (!this.#slots.isOpenFor(order, slot)) throw new ProblemError(409, 'slot-taken');

    return this.#shown(this.#make({ orderId, slot, by }, earlier));
  }

  get(orderId: string, holdId: string, by: string): Hold {
    return this.#shown(this.#active(orderId, holdId, by));
  }

  extend(orderId: string, holdId: string, by: string): Hold {
    const hold = this.#active(orderId, holdId, by);
    if (hold.extensions >= MAX_EXTENSIONS) throw new ProblemError(409, 'not-extendable');

    hold.extensions += 1;
    hold.expiresAt = this.#newExpiry();
    this.#slots.claim(hold.slot.slotId, { orderId, until: hold.expiresAt });
    return this.#shown(hold);
  }

  /** Releases a hold. An ended hold counts as released. */
  release(orderId: string, holdId: string): string {
    const hold = this.#holds.get(holdId);
    if (hold?.orderId === orderId) {
      this.#holds.delete(holdId);
      this.#slots.release(hold.slot.slotId, orderId);
    }
    return holdId;
  }

  /** Releases the order's hold after a booking or a cancellation. */
  releaseAllOf(orderId: string): void {
    const hold = this.#of(orderId);
    if (hold) this.release(orderId, hold.holdId);
  }

  /** Rejects the request while a coworker holds a time for the order. */
  checkFree(orderId: string, by: string): void {
    const hold = this.#of(orderId);
    if (hold && hold.by !== by) throw new ProblemError(409, 'held-by-colleague', [], heldTime(hold, by));
  }

  /** Replaces the order's earlier hold. */
  #make(given: Pick<HoldRecord, 'orderId' | 'slot' | 'by'>, earlier: HoldRecord | undefined): HoldRecord {
    if (earlier) this.release(earlier.orderId, earlier.holdId);
    this.#last += 1;
    const made = { ...given, holdId: `h-${String(this.#last)}`, expiresAt: this.#newExpiry(), extensions: 0 };
    this.#holds.set(made.holdId, made);
    if (earlier) this.#successors.set(earlier.holdId, made);
    this.#slots.claim(made.slot.slotId, { orderId: made.orderId, until: made.expiresAt });
    return made;
  }

  #active(orderId: string, holdId: string, by: string): HoldRecord {
    const hold = this.#holds.get(holdId);
    if (hold?.orderId === orderId && hold.expiresAt > nowMs(this.#environment)) return hold;
    const successor = this.#latestAfter(holdId);
    if (successor?.orderId !== orderId) throw new ProblemError(410, 'hold-over');
    throw new ProblemError(410, successor.by === by ? 'hold-moved' : 'hold-taken-over', [], heldTime(successor, by));
  }

  #latestAfter(holdId: string): HoldRecord | undefined {
    const next = this.#successors.get(holdId);
    return next && (this.#latestAfter(next.holdId) ?? next);
  }

  #of(orderId: string): HoldRecord | undefined {
    const now = nowMs(this.#environment);
    return [...this.#holds.values()].find((hold) => hold.orderId === orderId && hold.expiresAt > now);
  }

  #newExpiry(): number {
    return nowMs(this.#environment) + HOLD_MS;
  }

  #shown({ holdId, slot, expiresAt, extensions }: HoldRecord): Hold {
    return {
      holdId,
      slotId: slot.slotId,
      expiresAt: instant(expiresAt),
      secondsLeft: Math.floor((expiresAt - nowMs(this.#environment)) / 1_000),
      extendable: extensions < MAX_EXTENSIONS,
    };
  }
}

const heldTime = ({ slot, by }: HoldRecord, asking: string): HeldTime => ({
  ...times(slot),
  heldBy: { name: by, isYou: by === asking },
});
