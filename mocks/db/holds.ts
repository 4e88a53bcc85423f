import type { HeldTime, Hold } from '@portal/api';

import { PERSON } from '../data/payer.js';
import type { OrderRecord } from './order-record.js';
import { Refusal, notFound } from './refusal.js';
import { times } from './slots.js';
import type { SlotTime, Slots } from './slots.js';
import { MINUTE, instant, nowMs } from './world.js';
import type { World } from './world.js';

const LASTS = 5 * MINUTE;
const EXTENSIONS = 2;

interface HoldRecord {
  readonly holdId: string;
  readonly orderId: string;
  readonly slot: SlotTime;
  readonly by: string;
  expiresAt: number;
  extensions: number;
}

interface Asking {
  /** The current user. */
  readonly by?: string;
  /** Whether to end a coworker's hold for the order. */
  readonly takeOver?: boolean | undefined;
}

/** Held slots: one per order, for 5 minutes, extendable twice. */
export class Holds {
  readonly #world: World;
  readonly #slots: Slots;
  readonly #holds = new Map<string, HoldRecord>();
  /** Replacement holds, by the ID of the replaced hold. */
  readonly #successors = new Map<string, HoldRecord>();
  #last = 0;

  constructor(world: World, slots: Slots) {
    this.#world = world;
    this.#slots = slots;
  }

  /** The same user moves the order's hold. A coworker must take over. */
  hold(order: OrderRecord, slotId: string, { by = PERSON, takeOver = false }: Asking = {}): Hold {
    const slot = this.#slots.find(order, slotId);
    if (!slot) throw notFound();
    const { orderId } = order;
    if (!takeOver) this.checkFree(orderId, by);
    const earlier = this.#of(orderId);
    if (earlier?.slot.slotId === slotId && earlier.by === by) return this.#shown(earlier);
    if (!this.#slots.isOpenFor(order, slot)) throw new Refusal(409, 'slot-taken');

    return this.#shown(this.#make({ orderId, slot, by }, earlier));
  }

  get(orderId: string, holdId: string, by: string): Hold {
    return this.#shown(this.#standing(orderId, holdId, by));
  }

  extend(orderId: string, holdId: string, by: string): Hold {
    const hold = this.#standing(orderId, holdId, by);
    if (hold.extensions >= EXTENSIONS) throw new Refusal(409, 'not-extendable');

    hold.extensions += 1;
    hold.expiresAt = this.#untilWhen();
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
    if (hold && hold.by !== by) throw new Refusal(409, 'held-by-colleague', [], heldTime(hold, by));
  }

  /** Replaces the order's earlier hold. */
  #make(given: Pick<HoldRecord, 'orderId' | 'slot' | 'by'>, earlier: HoldRecord | undefined): HoldRecord {
    if (earlier) this.release(earlier.orderId, earlier.holdId);
    this.#last += 1;
    const made = { ...given, holdId: `h-${String(this.#last)}`, expiresAt: this.#untilWhen(), extensions: 0 };
    this.#holds.set(made.holdId, made);
    if (earlier) this.#successors.set(earlier.holdId, made);
    this.#slots.claim(made.slot.slotId, { orderId: made.orderId, until: made.expiresAt });
    return made;
  }

  #standing(orderId: string, holdId: string, by: string): HoldRecord {
    const hold = this.#holds.get(holdId);
    if (hold?.orderId === orderId && hold.expiresAt > nowMs(this.#world)) return hold;
    const successor = this.#latestAfter(holdId);
    if (successor?.orderId !== orderId) throw new Refusal(410, 'hold-over');
    throw new Refusal(410, successor.by === by ? 'hold-moved' : 'hold-taken-over', [], heldTime(successor, by));
  }

  #latestAfter(holdId: string): HoldRecord | undefined {
    const next = this.#successors.get(holdId);
    return next && (this.#latestAfter(next.holdId) ?? next);
  }

  #of(orderId: string): HoldRecord | undefined {
    const now = nowMs(this.#world);
    return [...this.#holds.values()].find((hold) => hold.orderId === orderId && hold.expiresAt > now);
  }

  #untilWhen(): number {
    return nowMs(this.#world) + LASTS;
  }

  #shown({ holdId, slot, expiresAt, extensions }: HoldRecord): Hold {
    return {
      holdId,
      slotId: slot.slotId,
      expiresAt: instant(expiresAt),
      secondsLeft: Math.floor((expiresAt - nowMs(this.#world)) / 1_000),
      extendable: extensions < EXTENSIONS,
    };
  }
}

const heldTime = ({ slot, by }: HoldRecord, asking: string): HeldTime => ({
  ...times(slot),
  heldBy: { name: by, isYou: by === asking },
});
