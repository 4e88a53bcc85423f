import { expect, fixture, html } from '@open-wc/testing';

import { deepAll, pause, waitUntil } from '@portal/tests/fault-rig';
import { getHold, rescheduleP2p } from '@portal/api';
import { COLLEAGUE, ORDERS, PERSON, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { ofLost, quickTicks, showsHold } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofManage, ofTask } from '../copy.fixture.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

const RESCHEDULE = ofManage('reschedule');

/** All text of the module, including hidden and screen reader text. */
const wholeText = (root: ParentNode): string =>
  deepAll(root, '*')
    .map((each) => (each.childElementCount > 0 ? '' : each.textContent))
    .join(' ');

async function aPage(portal = mockPortal(), settings = portal.settings) {
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${settings}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  await driver.press(RESCHEDULE);
  return { el, portal, ...driver };
}

/** A new time, selected and held. */
async function held(options: MockPortalOptions = {}, index = 0) {
  const page = await aPage(mockPortal(options));
  await page.pressSlot(index);
  await waitUntil(() => page.hold() !== '');
  return page;
}

type Page = Awaited<ReturnType<typeof held>>;
const isLost = ({ hold, alerts }: Pick<Page, 'hold' | 'alerts'>): boolean => hold() === '' && alerts().length > 0;

let slowTicks: () => void;
before(() => (slowTicks = quickTicks()));
after(() => slowTicks());

describe('<p2p-manage> after the server ends its hold', () => {
  for (const at of ['choosing', 'confirming']) {
    it(`shows who ended it while ${at} and keeps the current time (10-12)`, async () => {
      const page = await held();
      if (at === 'confirming') await page.press(ofTask('continue'));
      page.portal.qa.colleagueHolds(ORDERS.confirmed);

      window.dispatchEvent(new Event('focus'));

      await waitUntil(() => isLost(page));
      expect(page.alerts().join()).to.contain(COLLEAGUE).and.to.contain(ofTask('present-stays'));
      expect(page.headings()).to.include(ofTask('reschedule-title'));
      expect(showsHold(wholeText(page.el.renderRoot)), 'no visible hold').to.equal(false);
    });
  }

  it('detects the end within a poll interval (10-12)', async () => {
    const page = await held();
    page.portal.qa.colleagueHolds(ORDERS.confirmed);

    page.portal.clock.advance(31_000);

    await waitUntil(() => isLost(page));
    expect(page.alerts().join()).to.contain(COLLEAGUE);
  });

  it('neither confirms nor books with an ended hold (10-12)', async () => {
    let booked = 0;
    const count = answer(rescheduleP2p, () => {
      booked += 1;
      return problem(500, 'unexpected');
    });
    const page = await held({ overrides: [count] });
    page.portal.backend.holds.releaseAllOf(ORDERS.confirmed);
    await page.press(ofTask('continue'));
    await waitUntil(() => isLost(page));
    expect(page.headings()).to.include(ofTask('reschedule-title'));

    await page.pressSlot(0);
    await waitUntil(() => page.hold() !== '');
    await page.press(ofTask('continue'));
    page.portal.backend.holds.releaseAllOf(ORDERS.confirmed);
    await page.press(ofTask('confirm'));
    await waitUntil(() => isLost(page));
    expect(booked).to.equal(0);
  });

  it("doesn't check a hold that a pending booking may have used (10-12)", async () => {
    let requested = 0;
    let isBooking = false;
    const page = await held({
      overrides: [
        answer(getHold, ({ holdId }) => {
          requested += 1;
          return { holdId, slotId: 's', expiresAt: '2026-06-23T14:05:00.000Z', extendable: true };
        }),
        answer(rescheduleP2p, () => {
          isBooking = true;
          return new Promise(() => undefined);
        }),
      ],
    });
    await page.press(ofTask('continue'));
    void page.press(ofTask('confirm'));
    await waitUntil(() => isBooking);
    const before = requested;

    window.dispatchEvent(new Event('focus'));
    page.portal.clock.advance(31_000);
    await pause(30);

    expect(requested).to.equal(before);
    expect(isLost(page)).to.equal(false);
  });

  it('books with a hold moved to this window (10-12)', async () => {
    const sent: (string | null)[] = [];
    const page = await held({
      overrides: [
        answer(rescheduleP2p, ({ holdId }) => {
          sent.push(holdId);
          return problem(500, 'unexpected');
        }),
      ],
    });
    await page.press(ofTask('continue'));
    const { backend } = page.portal;
    const other = backend.slots.firstOpen(backend.orders.get(ORDERS.confirmed));
    backend.holds.hold(backend.orders.get(ORDERS.confirmed), other?.slotId ?? '');

    await page.press(ofTask('confirm'));

    await waitUntil(() => sent.length > 0);
    expect(backend.holds.get(ORDERS.confirmed, sent[0] ?? '', PERSON).slotId).not.to.equal(other?.slotId);
  });

  it("leaves a coworker's hold alone unless the user takes over (10-12)", async () => {
    const first = await held();
    const second = await aPage(first.portal, first.portal.as(COLLEAGUE));

    await second.pressSlot(2);
    await waitUntil(() => isLost(second));
    expect(second.alerts().join()).to.contain('Viral Patel');
    window.dispatchEvent(new Event('focus'));
    await first.settled();
    expect(first.hold()).not.to.equal('');

    await second.press(ofLost('take-over'));
    await waitUntil(() => second.hold() !== '');
    window.dispatchEvent(new Event('focus'));
    await waitUntil(() => isLost(first));
    expect(first.alerts().join()).to.contain(COLLEAGUE);
  });
});
