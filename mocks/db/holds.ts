import type { Hold } from '@portal/api';

import type { OrderRecord } from './order-record.js';
import { Refusal, notFound } from './refusal.js';
import type { Slots } from './slots.js';
import { MINUTE, instant, nowMs } from './world.js';
import type { World } from './world.js';

const LASTS = 5 * MINUTE;
const EXTENSIONS = 2;

interface HoldRecord {
  readonly holdId: string;
  readonly orderId: string;
  readonly slotId: string;
  expiresAt: number;
  extensions: number;
}

/** Slots that an office keeps while it fills in the form: one for each order, five minutes, twice longer. */
export class Holds {
  readonly #world: World;
  readonly #slots: Slots;
  readonly #holds = new Map<string, HoldRecord>();
  #last = 0;

  constructor(world: World, slots: Slots) {
    this.#world = world;
    this.#slots = slots;
  }

  hold(order: OrderRecord, slotId: string): Hold {
    const slot = this.#slots.find(order, slotId);
    if (!slot) throw notFound();
    const earlier = this.#of(order.orderId);
    if (earlier?.slotId === slotId) return this.#shown(earlier);
    if (!this.#slots.isOpenFor(order, slot)) throw new Refusal(409, 'slot-taken');

    if (earlier) this.release(order.orderId, earlier.holdId);
    this.#last += 1;
    const { orderId } = order;
    const made = { holdId: `h-${String(this.#last)}`, orderId, slotId, expiresAt: this.#untilWhen(), extensions: 0 };
    this.#holds.set(made.holdId, made);
    this.#slots.claim(slotId, { orderId, until: made.expiresAt });
    return this.#shown(made);
  }

  extend(orderId: string, holdId: string): Hold {
    const hold = this.#holds.get(holdId);
    if (hold?.orderId !== orderId || hold.expiresAt <= nowMs(this.#world)) throw new Refusal(410, 'hold-over');
    if (hold.extensions >= EXTENSIONS) throw new Refusal(409, 'not-extendable');

    hold.extensions += 1;
    hold.expiresAt = this.#untilWhen();
    this.#slots.claim(hold.slotId, { orderId, until: hold.expiresAt });
    return this.#shown(hold);
  }

  /** Gives it back; one that is over already is as good as given back. */
  release(orderId: string, holdId: string): string {
    const hold = this.#holds.get(holdId);
    if (hold?.orderId === orderId) {
      this.#holds.delete(holdId);
      this.#slots.release(hold.slotId, orderId);
    }
    return holdId;
  }

  /** Whatever the order holds is given back: it was booked, or is not wanted any more. */
  releaseAllOf(orderId: string): void {
    const hold = this.#of(orderId);
    if (hold) this.release(orderId, hold.holdId);
  }

  #of(orderId: string): HoldRecord | undefined {
    const now = nowMs(this.#world);
    return [...this.#holds.values()].find((hold) => hold.orderId === orderId && hold.expiresAt > now);
  }

  #untilWhen(): number {
    return nowMs(this.#world) + LASTS;
  }

  #shown({ holdId, slotId, expiresAt, extensions }: HoldRecord): Hold {
    return {
      holdId,
      slotId,
      expiresAt: instant(expiresAt),
      secondsLeft: Math.floor((expiresAt - nowMs(this.#world)) / 1_000),
      extendable: extensions < EXTENSIONS,
    };
  }
}
