import { expect, fixture, html } from '@open-wc/testing';

import { ORDERS, mockPortal } from '@portal/mocks';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofManage, ofTask } from '../copy.fixture.js';
import { P2pCancelledEvent, P2pRescheduledEvent } from '../events.js';

import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

/** Like the browser when the user closes the tab. Returns whether it closes without confirmation. */
const mayClose = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function aPage() {
  const portal = mockPortal();
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${portal.settings}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  /** Whether the tab could close, for a host that navigates on an event. */
  const closed: boolean[] = [];
  for (const { type } of [P2pCancelledEvent, P2pRescheduledEvent]) {
    el.addEventListener(type, () => closed.push(mayClose()));
  }
  return { el, closed, ...driver };
}

describe('<p2p-manage> when the user closes the tab', () => {
  it('guards a contact being edited until it is saved (S6, PM-10)', async () => {
    const { press, type } = await aPage();
    await press(ofManage('edit'));
    expect(mayClose(), 'no entries').to.equal(true);

    await type('firstName', 'Lina');
    expect(mayClose(), 'a name is typed').to.equal(false);

    await press(ofTask('edit-save'));
    expect(mayClose(), 'it is saved').to.equal(true);
  });

  it("doesn't guard an unchanged contact (S6, PM-10)", async () => {
    const { press, type } = await aPage();
    await press(ofManage('edit'));
    await type('firstName', 'Lina');
    await press(ofTask('edit-back'));

    expect(mayClose()).to.equal(true);
  });

  it('guards a cancellation reason, but not a host that navigates on events (S6, PM-09)', async () => {
    const { press, choose, closed } = await aPage();
    await press(ofManage('cancel'));
    expect(mayClose(), 'no reason').to.equal(true);

    await choose('reason', 'appeal-instead');
    expect(mayClose(), 'a reason is given').to.equal(false);

    await press(ofTask('keep'));
    expect(mayClose(), 'it is kept').to.equal(true);

    await press(ofManage('cancel'));
    await press(ofManage('cancel'));
    expect(closed).to.deep.equal([true]);
    expect(mayClose(), 'it is cancelled').to.equal(true);
  });

  it('guards a selected time until it is booked (S6, PM-09)', async () => {
    const { press, pressSlot, closed } = await aPage();
    await press(ofManage('reschedule'));
    expect(mayClose(), 'no selection').to.equal(true);

    await pressSlot(0);
    expect(mayClose(), 'a time is held').to.equal(false);

    await press(ofTask('continue'));
    await press(ofTask('confirm'));
    expect(closed).to.deep.equal([true]);
    expect(mayClose(), 'it is booked').to.equal(true);
  });
});
