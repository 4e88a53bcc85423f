import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { Holding } from '../later/hold/holding.js';
import type { SlotHoldOptions } from '../later/hold/start-holding.js';
import type { Held } from '../model/hold.js';
import { SlotHold } from './slot-hold.js';

const RETRY_MS = 15_000;
const LIMIT_MS = 8_000;

const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** Delays the long timers until the test releases them. */
function heldTimers() {
  const { setTimeout } = window;
  const held = new Map<number, () => void>();
  const longer = (run: () => void, ms?: number): unknown => {
    if (ms !== RETRY_MS && ms !== LIMIT_MS) return setTimeout(run, ms);
    held.set(ms, run);
    return -ms;
  };
  Object.assign(window, { setTimeout: longer });
  return { pass: (ms: number) => held.get(ms)?.(), end: () => Object.assign(window, { setTimeout }) };
}

/** How the file of `Holding` loads, and the requests since. */
const file = { works: true, arrived: Promise.resolve(), requests: [] as string[] };

const held = (slotId: string): Held => ({
  holdId: `h-${slotId}`,
  slotId,
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  extendable: true,
});

const start = (host: TestPage, { onAnnounce, onLost }: SlotHoldOptions): Holding =>
  new Holding(host, {
    onAnnounce,
    onLost,
    calls: () => ({
      hold: (slotId, { takeOver }) => {
        file.requests.push(takeOver ? `take over ${slotId}` : `hold ${slotId}`);
        return Promise.resolve(held(slotId));
      },
      check: (holdId) => Promise.resolve(held(holdId.slice(2))),
      extend: (holdId) => Promise.resolve(held(holdId.slice(2))),
      release: (holdId) => Promise.resolve(file.requests.push(`release ${holdId}`)),
      rejection: () => undefined,
      ending: () => undefined,
      isActive: () => true,
      pollInterval: 0,
      now: () => new Date(),
    }),
  });

class TestPage extends LitElement {
  readonly hold = new SlotHold(
    this,
    { environment: () => undefined, orderId: () => '1', onAnnounce: () => undefined, onLost: () => undefined },
    async () => {
      await file.arrived;
      if (!file.works) throw new TypeError('not fetched');
      return (_host, options) => start(this, options);
    },
  );
}
customElements.define('test-hold-page', TestPage);

async function aPage() {
  const el = await fixture<TestPage>(html`<test-hold-page></test-hold-page>`);
  return { el, hold: el.hold };
}

/** Delays the file until the returned function runs. */
function slowly(): () => void {
  let arrive: (() => void) | undefined;
  file.arrived = new Promise((resolve) => (arrive = resolve));
  return () => arrive?.();
}

describe('SlotHold, while the file that holds a time loads', () => {
  let timers: ReturnType<typeof heldTimers>;
  beforeEach(() => {
    Object.assign(file, { works: true, arrived: Promise.resolve(), requests: [] });
    timers = heldTimers();
  });
  afterEach(() => timers.end());

  it('counts as requested and is held once the file arrives (PS-27)', async () => {
    const arrive = slowly();
    const { hold } = await aPage();

    void hold.keep('a');
    expect(hold.state).to.deep.equal({ status: 'asking', slotId: 'a' });
    expect([hold.holdId, await hold.verify()]).to.deep.equal([null, true]);
    arrive();
    await turn();

    expect([hold.holdId, file.requests]).to.deep.equal(['h-a', ['hold a']]);
  });

  it('requests only the newest selection (PS-27)', async () => {
    const arrive = slowly();
    const { hold } = await aPage();

    void hold.keep('a');
    void hold.keep('b', { takeOver: true });
    arrive();
    await turn();

    expect([hold.holdId, file.requests]).to.deep.equal(['h-b', ['take over b']]);
  });

  it('requests nothing after the user drops the selection (PS-27)', async () => {
    const arrive = slowly();
    const { hold } = await aPage();

    void hold.keep('a');
    hold.release();
    expect(hold.state.status).to.equal('none');
    arrive();
    await turn();

    expect([hold.state.status, file.requests]).to.deep.equal(['none', []]);
  });

  it('requests a hold only once its element is back (PS-27)', async () => {
    const arrive = slowly();
    const { el, hold } = await aPage();
    const place = el.parentElement;

    void hold.keep('a');
    el.remove();
    arrive();
    await turn();
    expect(file.requests).to.be.empty;
    place?.append(el);
    await turn();

    expect([hold.holdId, file.requests]).to.deep.equal(['h-a', ['hold a']]);
  });

  it('keeps an unheld selection valid if the file fails, then retries (F22)', async () => {
    file.works = false;
    const { hold } = await aPage();

    await hold.keep('a');
    expect(hold.state).to.deep.equal({ status: 'unheld', slotId: 'a' });
    expect([hold.holdId, await hold.verify()]).to.deep.equal([null, true]);
    file.works = true;
    timers.pass(RETRY_MS);
    await turn();

    expect([hold.holdId, file.requests]).to.deep.equal(['h-a', ['hold a']]);
  });

  it('keeps an unheld selection valid if the file stalls, then holds it (F22)', async () => {
    const arrive = slowly();
    const { hold } = await aPage();

    void hold.keep('a');
    timers.pass(LIMIT_MS);
    await turn();
    expect(hold.state.status).to.equal('unheld');
    arrive();
    await turn();

    expect([hold.holdId, file.requests]).to.deep.equal(['h-a', ['hold a']]);
  });

  it('requests nothing more once the time is held (PS-27)', async () => {
    const { el, hold } = await aPage();
    await hold.keep('a');
    await turn();

    await hold.keep('b');
    await hold.extend();
    expect([hold.holdId, await hold.verify()]).to.deep.equal(['h-b', true]);
    el.remove();

    expect(file.requests).to.deep.equal(['hold a', 'hold b', 'release h-b']);
  });
});
