import { expect } from '@open-wc/testing';

import { Holding } from './holding.js';
import type { HoldCalls } from './holding.js';

const INTERVAL = 30_000;
const MINUTE = 60_000;

const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** A time held for an hour, and a clock the test advances. */
async function aHold(over: Partial<HoldCalls> = {}) {
  let now = 0;
  let ticks: (() => void)[] = [];
  const checks: number[] = [];
  const { setInterval } = globalThis;
  Object.assign(globalThis, { setInterval: (run: () => void) => ticks.push(run) });
  const held = { holdId: 'h', slotId: 'a', expiresAt: new Date(60 * MINUTE).toISOString(), extendable: true };
  const calls: HoldCalls = {
    hold: () => Promise.resolve(held),
    check: () => Promise.resolve(held),
    extend: () => Promise.resolve(held),
    release: () => Promise.resolve(),
    rejection: () => undefined,
    ending: () => undefined,
    isActive: () => true,
    pollInterval: INTERVAL,
    now: () => new Date(now),
    ...over,
  };
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const check: HoldCalls['check'] = (holdId, signal) => {
    checks.push(now);
    return calls.check(holdId, signal);
  };
  const nothing = (): void => undefined;
  const hold = new Holding(host, { calls: () => ({ ...calls, check }), onAnnounce: nothing, onLost: nothing });
  await hold.keep('a');
  Object.assign(globalThis, { setInterval });
  return {
    hold,
    checks,
    /** Advances the clock second by second. */
    pass: async (ms: number) => {
      for (const end = now + ms; now < end;) {
        now += 1_000;
        for (const tick of ticks) tick();
        await hold.settled;
      }
    },
    end: () => {
      ticks = [];
      hold.clear();
    },
  };
}

describe('hold checks', () => {
  it('back off while they fail (10-12)', async () => {
    const { checks, pass, end } = await aHold({ check: () => Promise.reject(new Error('offline')) });

    await pass(8 * MINUTE);

    expect(checks).to.deep.equal([30_000, 90_000, 210_000, 450_000]);
    end();
  });

  it('return to one per interval after a success (10-12)', async () => {
    let failures = 2;
    const { checks, pass, end } = await aHold({
      check: (holdId) => {
        failures -= 1;
        const expiresAt = new Date(60 * MINUTE).toISOString();
        return failures < 0
          ? Promise.resolve({ holdId, slotId: 'a', expiresAt, extendable: true })
          : Promise.reject(new Error('offline'));
      },
    });

    await pass(4 * MINUTE);

    expect(checks).to.deep.equal([30_000, 90_000, 210_000, 240_000]);
    end();
  });

  it('run once per interval while they succeed (10-12)', async () => {
    const { checks, pass, end } = await aHold();

    await pass(2 * MINUTE);

    expect(checks).to.deep.equal([30_000, 60_000, 90_000, 120_000]);
    end();
  });

  it('wait for an active session (10-12)', async () => {
    let isLive = false;
    const { hold, checks, pass, end } = await aHold({ isActive: () => isLive });
    await pass(2 * MINUTE);
    expect(await hold.verify(), 'a step goes on').to.equal(true);
    expect(checks).to.be.empty;

    isLive = true;
    await pass(1_000);
    await turn();
    expect(checks).to.have.length(1);
    end();
  });
});
