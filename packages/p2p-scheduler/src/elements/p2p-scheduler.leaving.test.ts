import { expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { scheduleP2p } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import { ofSlots } from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { OrderSearchRequestedEvent, P2pScheduledEvent } from '../events.js';
import { aScheduler, fill, filled } from './scheduler.fixture.js';

/** Like the browser when the user closes the tab. Returns whether it closes without confirmation. */
const mayClose = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<p2p-scheduler> when the user closes the tab', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('guards the page only for an unfinished request (S6, PS-27)', async () => {
    const { picker, contact, press, settled } = await aScheduler();
    await picker().press(ofSlots('next'));
    await picker().chooseZone('America/New_York');
    expect(mayClose(), 'a look at the times is no request').to.equal(true);

    await contact().choose('other');
    await contact().type('firstName', 'Avery');
    expect(mayClose(), 'a contact is entered').to.equal(false);

    await press(ofScheduler('cancel'));
    await press(ofStep('leave-now'));
    await settled();
    expect(mayClose(), 'it was left').to.equal(true);
  });

  it('guards the page through the summary and an unknown outcome (S6, PS-27)', async () => {
    const scheduler = await aScheduler({ overrides: [answer(scheduleP2p, () => problem(503, 'busy'))] });
    await scheduler.picker().choose(/Wednesday/);
    expect(mayClose(), 'a time is held').to.equal(false);

    await fill(scheduler);
    await scheduler.press(ofScheduler('continue'));
    expect(mayClose(), 'it is reviewed').to.equal(false);
    await scheduler.press(ofStep('schedule'));
    expect(mayClose(), 'it failed, and can be sent again').to.equal(false);
  });

  it("doesn't stop a host that navigates on its events (S6, PS-22)", async () => {
    const { el, press, dialog } = await filled();
    const closed: boolean[] = [];
    for (const { type } of [P2pScheduledEvent, OrderSearchRequestedEvent]) {
      el.addEventListener(type, () => closed.push(mayClose()));
    }
    await press(ofScheduler('continue'));
    const received = oneEvent(el, P2pScheduledEvent.type);
    await press(ofStep('schedule'));
    await received;
    await waitUntil(dialog);
    await press(ofStep('return'));

    expect(closed).to.deep.equal([true, true]);
  });

  it("doesn't stop a host that navigates after a canceled request (S6, PS-27)", async () => {
    const { el, press } = await filled();
    const closed: boolean[] = [];
    el.addEventListener(OrderSearchRequestedEvent.type, () => closed.push(mayClose()));
    await press(ofScheduler('cancel'));
    await press(ofStep('leave-now'));

    expect(closed).to.deep.equal([true]);
  });

  it('stops after the session or element ends, and guards again afterward (S6)', async () => {
    const { el } = await filled();
    const page = el.parentElement;
    el.remove();
    expect(mayClose(), 'out of the page').to.equal(true);
    page?.append(el);
    expect(mayClose(), 'back in it').to.equal(false);

    el.endSession();
    await waitUntil(mayClose);
  });

  it('guards the page for an unsent callback request (S6, PS-13)', async () => {
    const { help, settled } = await aScheduler({ scenario: 'no-slots' }, ORDERS.request);
    await settled();
    expect(mayClose()).to.equal(true);
    help().type('name', 'Avery');
    await settled();
    expect(mayClose()).to.equal(false);
  });
});
