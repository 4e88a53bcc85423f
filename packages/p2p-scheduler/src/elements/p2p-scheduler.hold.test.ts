import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { extendHold, getHold, holdSlot, scheduleP2p } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import type { P2pChooseTime } from '@portal/p2p-parts';
import { ofFailure, ofSlots, patternOf, quickTicks, showsHold, slotAt } from '@portal/p2p-parts/testing';

import { ofClosed, ofScheduler, ofStep } from '../copy.fixture.js';
import { aScheduler, filled } from './scheduler.fixture.js';

const FIVE_MINUTES = ofSlots('held', { left: '5 minutes' });
const TAKEN = patternOf(ofScheduler('lost.taken'));
const OVER = patternOf(ofScheduler('lost.expired'));
const NEXT = slotAt('Wednesday, June 24, 2026', '10:30 – 11:00 AM');
const held = (slotId: string) => ({ holdId: 'h-9', slotId, expiresAt: '2026-06-23T15:00:00Z', extendable: false });

let slowTicks: () => void;
before(() => (slowTicks = quickTicks()));
after(() => slowTicks());

describe('<p2p-scheduler> while a time is held', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('shows the remaining time without announcing each minute (PS-27)', async () => {
    const { hold, announced, portal } = await filled();
    await waitUntil(() => hold() === FIVE_MINUTES);
    expect(announced()).to.equal(FIVE_MINUTES);

    portal.clock.advance(90_000);
    await waitUntil(() => hold() === ofSlots('held', { left: '3 minutes' }));
    expect(announced()).to.equal(FIVE_MINUTES);
  });

  it('extends the hold with one click and announces it (PS-27)', async () => {
    const { hold, announced, portal, press } = await filled();
    await waitUntil(() => showsHold(hold()));

    portal.clock.advance(90_000);
    await press(ofSlots('keep'));

    await waitUntil(() => hold() === FIVE_MINUTES);
    expect(announced().trim()).to.equal(FIVE_MINUTES);
  });

  it('extends the hold once if the response is lost (N3, PS-27)', async () => {
    const keys: (string | null)[] = [];
    const { hold, alerts, press } = await filled({
      overrides: [
        answer(extendHold, (_, { key }) => {
          keys.push(key);
          return problem(503, 'unavailable');
        }),
      ],
    });
    await waitUntil(() => showsHold(hold()));

    await press(ofSlots('keep'));
    await waitUntil(() => alerts().length > 0);
    await press(ofSlots('keep'));

    await waitUntil(() => keys.length === 2);
    expect(keys[0]).to.be.a('string');
    expect(keys[1]).to.equal(keys[0]);
  });

  it('keeps focus after the last extension (PS-27)', async () => {
    const { hold, el, settled, buttons, focused } = await filled();
    await waitUntil(() => showsHold(hold()));
    const keep = [
      ...(el.renderRoot.querySelector('p2p-scheduler-choose')?.renderRoot.querySelectorAll('button') ?? []),
    ].find((each) => each.textContent.includes(ofSlots('keep')));
    keep?.focus();
    for (let i = 0; i < 2; i += 1) {
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => keep?.getAttribute('aria-disabled') !== 'true' || buttons().includes(ofSlots('kept')));
      await settled();
    }

    await waitUntil(() => buttons().includes(ofSlots('kept')));
    expect(focused()).to.equal(ofSlots('kept'));
  });

  it('shows a failed extension and keeps the current hold (PS-27)', async () => {
    const { hold, alerts, press } = await filled({
      overrides: [answer(extendHold, () => problem(503, 'unavailable'))],
    });
    await waitUntil(() => showsHold(hold()));
    await press(ofSlots('keep'));

    await waitUntil(() => alerts().includes(ofSlots('keep-failed')));
    expect(hold()).to.equal(FIVE_MINUTES);
  });

  it('never books with an ended hold, even before the next check (PS-27)', async () => {
    const { hold, holdId, portal } = await filled();
    await waitUntil(() => showsHold(hold()));
    expect(holdId()).not.to.equal(null);
    portal.clock.advance(300_000);

    expect(holdId()).to.equal(null);
  });

  it('shows a hold that ended before the response arrived (PS-27)', async () => {
    const { holdState, picker, alerts, settled } = await aScheduler({
      overrides: [answer(holdSlot, ({ slotId }) => ({ ...held(slotId), expiresAt: '2026-06-23T13:59:00Z' }))],
    });
    await picker().choose(/Wednesday/);
    await waitUntil(() => alerts().length > 0);
    await settled();

    expect(holdState().status).to.equal('none');
    expect(alerts().join(' ')).to.match(OVER);
  });

  it('announces the last minute once (PS-27)', async () => {
    const { hold, announced, portal } = await filled();
    await waitUntil(() => showsHold(hold()));
    portal.clock.advance(250_000);

    await waitUntil(() => announced() === ofSlots('held', { left: '50 seconds' }));
  });

  it('shows an expired hold, keeps the contact, offers nearby times (PS-27)', async () => {
    const { hold, alerts, picker, contact, portal, focused } = await filled();
    await waitUntil(() => showsHold(hold()));
    portal.clock.advance(301_000);

    await waitUntil(() => alerts().some((alert) => OVER.test(alert)));
    await waitUntil(() => focused() === slotAt('Wednesday, June 24, 2026', '10:00 – 10:30 AM', 'Central Time (CT)'));
    expect(picker().chosen()).to.be.empty;
    expect(contact().value('firstName')).to.equal('Avery');
  });

  it('returns from the summary when the hold expires (PS-27)', async () => {
    const { hold, headings, press, portal, focused } = await filled();
    await waitUntil(() => showsHold(hold()));
    await press(ofScheduler('continue'));
    portal.clock.advance(301_000);

    await waitUntil(() => headings().includes(ofScheduler('title')));
    await waitUntil(() => focused().includes('Wednesday'));
  });

  it('releases the time when the page is left', async () => {
    const { el, hold, holdState, portal } = await filled();
    await waitUntil(() => showsHold(hold()));
    const state = holdState();
    const slotId = state.status === 'held' ? state.held.slotId : '';
    const order = portal.backend.orders.get(ORDERS.request);
    const slot = portal.backend.slots.find(order, slotId);
    if (!slot) throw new Error('The backend does not know the held slot.');
    expect(portal.backend.slots.stateFor(order, slot)).to.equal('held-by-you');
    el.remove();

    await waitUntil(() => portal.backend.slots.stateFor(order, slot) === 'available');
  });

  it('lets the user continue without a hold and holds it later', async () => {
    let reached = false;
    let slot = '';
    const { hold, picker, portal, press, dialog, settled } = await filled({
      overrides: [
        answer(holdSlot, ({ slotId }) => (reached ? held(slotId) : Response.error())),
        answer(getHold, () => held(slot)),
      ],
    });
    slot = picker().slotIds()[0] ?? '';
    await waitUntil(() => hold() === ofSlots('unheld'));
    expect(picker().chosen()).to.have.length(1);

    reached = true;
    portal.clock.advance(16_000);
    await waitUntil(() => showsHold(hold()));
    await settled();
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));
    await waitUntil(() => dialog());
  });

  it('holds the newer of two quick selections', async () => {
    const { picker, hold, holdState, settled } = await aScheduler();
    await picker().choose(/Wednesday/);
    await picker().choose(NEXT);
    await settled();
    await waitUntil(() => showsHold(hold()));

    expect(picker().chosen()).to.deep.equal([NEXT]);
    const state = holdState();
    expect(state.status === 'held' && picker().slotIds().includes(state.held.slotId)).to.equal(true);
  });
});

describe('<p2p-scheduler> when a time is lost', () => {
  it('shows the lost time and offers the nearest ones (PS-27)', async () => {
    const { alerts, focused, picker } = await filled({
      overrides: [answer(holdSlot, () => problem(409, 'slot-taken'))],
    });

    await waitUntil(() => alerts().some((alert) => TAKEN.test(alert)));
    await waitUntil(() => focused().includes('Wednesday'));
    expect(picker().chosen()).to.be.empty;
  });

  it('offers three times, same day first, and selects one by click (PS-27)', async () => {
    let lost = '';
    const { offers, press, picker, contact, focused, hold } = await filled({
      overrides: [
        answer(holdSlot, ({ slotId }) => {
          lost ||= slotId;
          return slotId === lost ? problem(409, 'slot-taken') : held(slotId);
        }),
      ],
    });
    await waitUntil(() => offers().length === 3);
    expect(offers()).to.deep.equal([
      slotAt('Wednesday, June 24, 2026', '10:30 – 11:00 AM', 'Central Time (CT)'),
      slotAt('Wednesday, June 24, 2026', '12:00 – 12:30 PM', 'Central Time (CT)'),
      slotAt('Wednesday, June 24, 2026', '12:30 – 1:00 PM', 'Central Time (CT)'),
    ]);
    await waitUntil(() => focused() === offers()[0]);

    await press(offers()[0] ?? '');
    expect(picker().chosen()).to.deep.equal([NEXT]);
    expect(offers()).to.be.empty;
    await waitUntil(() => focused() === NEXT);
    await waitUntil(() => showsHold(hold()));
    expect(contact().value('firstName')).to.equal('Avery');
  });

  it('returns to the week of the lost time (PS-27)', async () => {
    const { picker, settled, hold, portal, focused } = await filled();
    await waitUntil(() => showsHold(hold()));
    await picker().press(ofSlots('next'));
    await settled();
    expect(picker().week()).to.equal(ofSlots('week', { from: 'June 29', to: 'July 3' }));
    portal.clock.advance(301_000);

    await waitUntil(() => picker().week() === ofSlots('week', { from: 'June 22', to: 'June 26' }));
    await waitUntil(() => focused() === slotAt('Wednesday, June 24, 2026', '10:00 – 10:30 AM', 'Central Time (CT)'));
  });

  it('returns from the summary if the time is gone, keeping entries (PS-27)', async () => {
    const { press, alerts, contact, focused, picker, dialog, settled } = await filled({
      overrides: [answer(scheduleP2p, () => problem(409, 'slot-taken'))],
    });
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));

    await waitUntil(() => alerts().some((alert) => TAKEN.test(alert)));
    await waitUntil(() => focused().includes('Wednesday'));
    expect(contact().value('lastName')).to.equal('Quill');

    await picker().choose(NEXT);
    await settled();
    expect(alerts()).to.be.empty;
    expect(dialog()).to.equal(undefined);
  });

  it('succeeds with the second selection after losing a race', async () => {
    const { press, alerts, picker, dialog, settled } = await filled({ scenario: 'slot-race' });
    if (alerts().length === 0) {
      await press(ofScheduler('continue'));
      await press(ofStep('schedule'));
    }
    await waitUntil(() => alerts().some((alert) => TAKEN.test(alert)));
    await picker().choose(/Thursday/);
    await settled();
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));

    await waitUntil(() => dialog()?.text.includes('Thursday, June 25, 2026'));
  });

  it('shows that a Peer-to-Peer exists and how to manage it (PS-27)', async () => {
    const { press, notices, focused } = await filled({
      overrides: [answer(scheduleP2p, () => problem(409, 'already-booked'))],
    });
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));

    await waitUntil(() => notices().some((notice) => notice.includes(ofClosed('booked'))));
    await waitUntil(() => focused() === ofClosed('booked-title'));
  });

  it('shows an error, then the lost time, if its code loads late (F22)', async () => {
    const element = customElements.get('p2p-choose-time') as typeof P2pChooseTime;
    const { loadLostView } = element;
    element.loadLostView = () => Promise.reject(new TypeError('not fetched'));
    try {
      const { press, alerts, picker } = await filled({
        overrides: [answer(scheduleP2p, () => problem(409, 'slot-taken'))],
      });
      await press(ofScheduler('continue'));
      await press(ofStep('schedule'));
      await waitUntil(() => alerts().some((alert) => alert.startsWith(ofScheduler('could-not.times'))));
      expect(picker().chosen()).to.be.empty;

      element.loadLostView = loadLostView;
      await press(ofFailure('again'));
      await waitUntil(() => alerts().some((alert) => TAKEN.test(alert)));
    } finally {
      element.loadLostView = loadLostView;
    }
  });

  it('keeps the summary and shows the error if the server fails', async () => {
    const { press, alerts, headings } = await filled({
      overrides: [answer(scheduleP2p, () => problem(500, 'unexpected'))],
    });
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));

    await waitUntil(() => alerts().some((alert) => alert.startsWith(ofStep('could-not.schedule'))));
    expect(headings()).to.include(ofStep('summary'));
  });
});
