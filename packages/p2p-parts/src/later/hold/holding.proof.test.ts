import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { Holding } from './holding.js';
import type { Held } from '../../model/hold.js';
import type { HoldCalls } from './holding.js';

interface Behaviour {
  /** Milliseconds until the server ends the hold. */
  readonly lasts: number;
  /** Milliseconds until the response arrives. */
  readonly late: number;
  readonly does: 'act' | 'refuse' | 'lose-answer' | 'fail';
}

const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  lasts: fc.integer({ min: 1, max: 9_000 }),
  late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4_000 })),
  does: fc.constantFrom('act', 'act', 'act', 'refuse', 'lose-answer', 'fail'),
});

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 5_000 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('keep' as const), slotId: fc.constantFrom('a', 'b') }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('extend', 'verify', 'release', 'forget', 'leave', 'come-back') }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;

interface Due {
  at: number;
  readonly every: number;
  readonly run: () => void;
}

/** A page and a server with one clock, which the test advances. */
class SimulatedWorld {
  now = 0;
  readonly due = new Set<Due>();
  /** The server's holds and their ends. */
  readonly holds = new Map<string, number>();
  readonly #behaviours: readonly Behaviour[];
  #calls = 0;

  constructor(behaviours: readonly Behaviour[]) {
    this.#behaviours = behaviours;
  }

  readonly calls: HoldCalls = {
    hold: (slotId) => this.#answer((lasts) => this.#keep(`h-${String(this.#calls)}`, slotId, lasts)),
    extend: (holdId) =>
      this.#answer((lasts) => {
        if ((this.holds.get(holdId) ?? 0) <= this.now) throw new Error('over');
        return this.#keep(holdId, '', lasts);
      }),
    release: (holdId) => {
      this.holds.delete(holdId);
      return Promise.resolve();
    },
    check: (holdId) =>
      this.#answer(() => {
        const until = this.holds.get(holdId) ?? 0;
        if (until <= this.now) throw new Error('over');
        return { holdId, slotId: '', expiresAt: new Date(until).toISOString(), extendable: true };
      }),
    rejection: (error) => (hasMessage(error, 'taken') ? { loss: 'taken' } : undefined),
    ending: (error) => (hasMessage(error, 'over') ? { loss: 'released' } : undefined),
    isActive: () => true,
    pollInterval: 2_000,
    now: () => new Date(this.now),
  };

  /** Advances the clock and runs every due timer in order. */
  async pass(ms: number, look: () => void): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await settled();
      look();
      const [next] = [...this.due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.now = next.at;
      if (next.every > 0) next.at += next.every;
      else this.due.delete(next);
      next.run();
    }
    this.now = end;
    look();
  }

  #keep(holdId: string, slotId: string, lasts: number): Held {
    // An extension never shortens a hold.
    const until = Math.max(this.now + lasts, this.holds.get(holdId) ?? 0);
    this.holds.set(holdId, until);
    return { holdId, slotId, expiresAt: new Date(until).toISOString(), extendable: true };
  }

  #answer(act: (lasts: number) => Held): Promise<Held> {
    const { lasts, late, does } = this.#behaviours[this.#calls % this.#behaviours.length] ?? FAIR;
    this.#calls += 1;
    return new Promise((resolve, reject) => {
      let respond = (): void => reject(new Error(does === 'refuse' ? 'taken' : 'offline'));
      if (does === 'act' || does === 'lose-answer') {
        try {
          const held = act(lasts);
          if (does === 'act') respond = () => resolve(held);
        } catch (error) {
          respond = () => reject(error instanceof Error ? error : new Error('over'));
        }
      }
      this.due.add({ at: this.now + late, every: 0, run: respond });
    });
  }
}

const FAIR: Behaviour = { lasts: 5_000, late: 0, does: 'act' };

const hasMessage = (error: unknown, what: string): boolean => error instanceof Error && error.message === what;

/** Enough microtasks for a response to reach the state. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

async function live(behaviours: readonly Behaviour[], steps: readonly Step[]): Promise<number> {
  const world = new SimulatedWorld(behaviours);
  /** The number of checks with a hold. */
  let held = 0;
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const options = { calls: () => world.calls, onAnnounce: noop, onLost: noop };
  const real = { set: globalThis.setInterval, clear: globalThis.clearInterval };
  const ticking = {
    set: (run: () => void, every: number) => {
      const tick = { at: world.now + every, every, run };
      world.due.add(tick);
      return tick;
    },
    clear: (tick: Due | undefined) => {
      if (tick) world.due.delete(tick);
    },
  };
  Object.assign(globalThis, { setInterval: ticking.set, clearInterval: ticking.clear });
  try {
    const hold = new Holding(host, options);
    const look = (): void => {
      const { holdId, state } = hold;
      if (holdId !== null) {
        held += 1;
        expect(world.holds.get(holdId) ?? 0, 'the server still has the hold to book with').to.be.above(world.now);
      }
      if (state.status === 'held') {
        expect(Date.parse(state.held.expiresAt), 'no hold after its end').to.be.above(world.now);
        expect(state.left.unit, 'a hold has an end').not.to.equal('over');
      }
    };
    for (const each of steps) {
      if (each.does === 'wait') await world.pass(each.ms, look);
      else if (each.does === 'keep') void hold.keep(each.slotId);
      else ACTS[each.does]?.(hold);
      await settled();
      look();
    }
    hold.clear();
    expect(
      [...world.due].filter(({ every }) => every > 0),
      'nothing ticks on',
    ).to.deep.equal([]);
  } finally {
    Object.assign(globalThis, { setInterval: real.set, clearInterval: real.clear });
  }
  return held;
}

const noop = (): void => undefined;

const ACTS: Readonly<Record<string, (hold: Holding) => unknown>> = {
  extend: (hold) => hold.extend(),
  release: (hold) => hold.release(),
  forget: (hold) => hold.clear(),
  verify: (hold) => hold.verify(),
  leave: (hold) => hold.hostDisconnected(),
  'come-back': (hold) => hold.hostConnected(),
};

describe('a held slot, over 20,000 random sequences', () => {
  for (const seed of Array.from({ length: 20 }, (_, index) => index + 1)) {
    it(`is never booked with an ended hold; seed ${String(seed)} (PS-27)`, async () => {
      let held = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(behaviour, { minLength: 1, maxLength: 4 }),
          fc.array(step, { minLength: 2, maxLength: 8 }),
          async (behaviours, steps) => {
            held += await live(behaviours, [{ does: 'keep', slotId: 'a' }, ...steps]);
          },
        ),
        { numRuns: 1_000, seed },
      );
      expect(held, 'holds that were looked at').to.be.above(1_000);
    });
  }
});
