import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { deepAll, deepText, doubling } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import type { P2pSlotPicker } from '@portal/p2p-parts';
import { slotPickerDriver } from '@portal/p2p-parts/testing';

import '../define/p2p-action.js';
import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofManage } from '../copy.fixture.js';
import type { P2pAction } from '../later-action/p2p-action.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

/** The page of an order with a history, and a server that lists everything once or twice. */
async function aPage({ twice }: { readonly twice: boolean }) {
  const portal = mockPortal();
  portal.qa.callP2p(ORDERS.confirmed, 'missed');
  const { fetch } = portal.settings;
  const settings = twice ? { ...portal.settings, fetch: doubling(fetch) } : portal.settings;
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${settings}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  return { ...driver, el, settings };
}

const textOf = ({ el }: { readonly el: P2pManage }): string => deepText(el.renderRoot);

describe('<p2p-manage> with a server that lists everything twice', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('renders details, calls, emails, history, and documents once (10-28)', async () => {
    expect(textOf(await aPage({ twice: true }))).to.equal(textOf(await aPage({ twice: false })));
  });

  it('renders the contacts once (10-28)', async () => {
    const [once, twice] = [await aPage({ twice: false }), await aPage({ twice: true })];
    for (const page of [once, twice]) await page.press(ofManage('edit'));

    expect(textOf(twice)).to.equal(textOf(once));
  });

  it('renders each available time once, with one selected (10-28)', async () => {
    const page = await aPage({ twice: true });
    await page.press(ofManage('reschedule'));
    const [found] = deepAll<P2pSlotPicker>(page.el.renderRoot, 'p2p-slot-picker');
    if (!found) throw new Error('No available times.');
    const picker = slotPickerDriver(found);
    await picker.settled();
    await page.pressSlot(0);

    const ids = picker.slotIds();
    expect(ids.length).to.be.greaterThan(0);
    expect(ids).to.deep.equal([...new Set(ids)]);
    expect(picker.chosen()).to.have.lengthOf(1);
    expect(picker.tabStops()).to.equal(1);
  });

  it('leads to the requested order once (10-28)', async () => {
    const { settings } = await aPage({ twice: true });
    const el = await fixture<P2pAction>(
      html`<p2p-action order-id=${ORDERS.confirmed} .settings=${settings}></p2p-action>`,
    );
    await el.eligibility.settled;
    await el.updateComplete;

    expect(deepAll(el.renderRoot, 'button')).to.have.lengthOf(1);
  });
});
