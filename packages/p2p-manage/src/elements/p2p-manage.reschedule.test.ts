import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { getAvailability, holdSlot, rescheduleP2p } from '@portal/api';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { formatLongDate, formatTimeRange } from '@portal/domain';
import { ofSlots, patternOf, quickTicks } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofManage, ofNews, ofRecord, ofTask, showsRefusal, showsTimeStays } from '../copy.fixture.js';
import { P2pRescheduledEvent } from '../events.js';
import { timeRangeCopy } from '../later/time-copy.js';

import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

const CENTRAL = { timeZone: 'America/Chicago', locale: 'en-US' };

/** The page of an order with a complete mock backend, after its reads. */
async function aPage(orderId: string, options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(html`<p2p-manage order-id=${orderId} .settings=${portal.settings}></p2p-manage>`);
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

let slowTicks: () => void;
before(() => (slowTicks = quickTicks()));
after(() => slowTicks());

describe('<p2p-manage>, rescheduling', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('shows that the current time stays until the new one is booked (PM-09)', async () => {
    const { press, headings, text, focused, slots, buttons, portal } = await aPage(ORDERS.confirmed);
    const time = timeRangeCopy(portal.backend.bookings.get(ORDERS.confirmed).slot, CENTRAL);

    await press(ofManage('reschedule'));

    expect(headings()).to.include(ofTask('reschedule-title'));
    expect(focused()).to.equal(ofTask('reschedule-title'));
    expect(text()).to.contain(ofTask('stays', { time }));
    expect(slots().length).to.be.greaterThan(0);
    expect(buttons()).to.include(ofTask('keep-time'));
  });

  it('opens the week of the current time and marks it (PM-09)', async () => {
    const { press, picker, portal } = await aPage(ORDERS.confirmed);
    const { start, end } = portal.backend.bookings.get(ORDERS.confirmed).slot;
    await press(ofManage('reschedule'));

    const { columns, settled } = picker();
    await settled();
    const [day] = formatLongDate(start, CENTRAL).split(', ');
    const time = `${formatTimeRange(start, end, CENTRAL)} ${ofSlots('current')}`;
    const marked = columns().filter((texts) => texts.some((text) => text === time));
    expect(marked.map(([head = '']) => head.split(' ')[0])).to.deep.equal([day]);
  });

  it('keeps showing all times for the visit once selected (PS-10)', async () => {
    const { press, picker } = await aPage(ORDERS.confirmed);
    await press(ofManage('reschedule'));
    await picker().press(ofSlots('all-times'));
    await press(ofTask('keep-time'));
    await press(ofManage('reschedule'));

    expect(picker().isList()).to.equal(false);
  });

  it('books once, releases the old time, notifies host and scheduling team (PM-08)', async () => {
    const { el, press, pressSlot, slots, text, chip, portal, focused, receipts, hold } = await aPage(ORDERS.confirmed);
    const before = portal.qa.outbox().length;
    const old = portal.backend.bookings.get(ORDERS.confirmed).slot;
    const received: unknown[] = [];
    el.addEventListener(P2pRescheduledEvent.type, ({ detail }) => received.push(detail));

    await press(ofManage('reschedule'));
    await pressSlot(0);
    expect(text()).to.match(patternOf(ofTask('chosen')));
    expect(text(), 'the payer has the same clock').not.to.match(patternOf(ofTask('payer-time')));
    expect(slots().length).to.be.greaterThan(0);
    await press(ofTask('continue'));
    expect(focused()).to.equal(ofTask('confirm-title'));
    expect(hold()).to.equal(ofSlots('held', { left: '5 minutes' }));
    expect(text()).to.contain(`Leena Chowdhury, MD, FACC, (404) 555-0119 ${ofTask('person-stays')}`);
    await press(ofTask('confirm'), { twice: true });

    const { slot, state } = portal.backend.bookings.get(ORDERS.confirmed);
    expect(slot.slotId).not.to.equal(old.slotId);
    expect(state).to.equal('requested');
    expect(received).to.deep.equal([{ orderId: ORDERS.confirmed, p2pId: 'p2p-7002' }]);
    expect(portal.qa.outbox().length - before).to.equal(1);
    expect(chip()).to.equal(ofManage('state.requested'));
    expect(focused()).to.equal(
      `${ofNews('done.rescheduled-requested')} ${ofNews('told', { moment: 'Jun 23, 2026, 9:00 AM CT' })} ${ofNews('calendar-moved')}`,
    );
    expect(receipts().at(-1)).to.equal(
      `${ofRecord('receipt.reschedule')} Jun 23, 2026, 9:00 AM CT ${ofRecord('status.sent')}`,
    );
  });

  it('requires a time to continue', async () => {
    const { press, errors } = await aPage(ORDERS.confirmed);

    await press(ofManage('reschedule'));
    await press(ofTask('continue'));

    expect(errors()).to.deep.equal([ofTask('nothing-chosen')]);
  });

  it('keeps the old time if the new one is gone (H5, PM-09)', async () => {
    const { press, pressSlot, text, portal, headings, chip } = await aPage(ORDERS.confirmed, { scenario: 'slot-race' });
    const old = portal.backend.bookings.get(ORDERS.confirmed).slot.slotId;

    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));
    await press(ofTask('confirm'));

    expect(headings()).to.include(ofTask('reschedule-title'));
    expect(text()).to.contain(ofTask('slot-taken'));
    expect(portal.backend.bookings.get(ORDERS.confirmed).slot.slotId).to.equal(old);

    await pressSlot(0);
    await press(ofTask('continue'));
    await press(ofTask('confirm'));
    expect(chip()).to.equal(ofManage('state.requested'));
  });

  it('shows the remaining hold and extends it (PM-09)', async () => {
    const { press, pressSlot, hold, portal, settled } = await aPage(ORDERS.confirmed);
    await press(ofManage('reschedule'));
    await pressSlot(0);
    portal.clock.advance(90_000);
    await waitUntil(() => hold() === ofSlots('held', { left: '3 minutes' }));

    await press(ofSlots('keep'));
    await waitUntil(() => hold() === ofSlots('held', { left: '5 minutes' }));
    await settled();
  });

  it("returns to the expired time's week and keeps the old time (PM-09)", async () => {
    const { press, pressSlot, alerts, portal, focused, slots, settled } = await aPage(ORDERS.confirmed);
    const { slot } = portal.backend.bookings.get(ORDERS.confirmed);
    await press(ofManage('reschedule'));
    await pressSlot(0);
    const [chosen = ''] = slots();
    await press(ofTask('continue'));
    portal.clock.advance(301_000);

    await waitUntil(() => alerts().length > 0);
    await settled();
    expect(alerts()).to.deep.equal([ofTask('slot-expired')]);
    expect(focused()).to.equal(chosen);
    expect(portal.backend.bookings.get(ORDERS.confirmed).slot).to.deep.equal(slot);
  });

  it('focuses the nearest time if the selected one is gone (H5, PM-09)', async () => {
    const { press, pressSlot, alerts, focused, settled } = await aPage(ORDERS.confirmed, {
      overrides: [answer(holdSlot, () => problem(409, 'slot-taken'))],
    });
    await press(ofManage('reschedule'));
    await pressSlot(0);
    await settled();

    expect(alerts()[0]).to.contain(ofTask('slot-taken'));
    expect(focused()).to.match(/Central Time/);
  });

  it('keeps Continue if the selected time was the last one (PS-13, PM-09)', async () => {
    const inner = mockPortal().backend;
    let isLast = false;
    const { press, pressSlot, buttons, slots, hold } = await aPage(ORDERS.confirmed, {
      overrides: [
        answer(getAvailability, ({ orderId, ...window }) => {
          const times = inner.slots.availability(inner.orders.get(orderId), window);
          const open = { ...times, assistance: inner.assistance.of(orderId) };
          return isLast ? { ...open, slots: [], firstAvailable: null, hasSlotsWithinHorizon: false } : open;
        }),
      ],
    });
    await press(ofManage('reschedule'));
    await pressSlot(0);
    isLast = true;
    await press(ofSlots('next'));

    expect(slots()).to.deep.equal([]);
    expect(hold()).not.to.equal('');
    expect(buttons()).to.include(ofTask('continue'));
  });

  it("doesn't claim that a missed time stays (PM-10)", async () => {
    const portal = mockPortal({ overrides: [answer(holdSlot, () => problem(409, 'slot-taken'))] });
    portal.qa.callP2p(ORDERS.confirmed, 'missed');
    const { press, pressSlot, alerts, text } = await aPage(ORDERS.confirmed, {}, portal);
    await press(ofManage('reschedule'));
    await pressSlot(0);

    expect(alerts()).to.have.length(1);
    expect(showsTimeStays(text())).to.equal(false);
  });

  it('reschedules once from two elements with one order (PM-09)', async () => {
    const portal = mockPortal();
    const first = await aPage(ORDERS.confirmed, {}, portal);
    await first.press(ofManage('reschedule'));
    await first.pressSlot(0);
    await first.press(ofTask('continue'));
    const second = await aPage(ORDERS.confirmed, {}, portal);
    await second.press(ofManage('reschedule'));
    await second.pressSlot(2);
    await second.press(ofTask('continue'));

    await first.press(ofTask('confirm'));
    const { slot } = portal.backend.bookings.get(ORDERS.confirmed);
    await second.press(ofTask('confirm'));

    expect(portal.qa.outbox()).to.have.lengthOf(1);
    expect(portal.backend.bookings.get(ORDERS.confirmed).slot).to.deep.equal(slot);
    expect(second.text()).to.contain(ofNews('changed.time', { time: timeRangeCopy(slot, CENTRAL) }));
    expect(second.focused()).to.contain(ofNews('refused.you'));
  });

  it('reschedules a missed call without claiming its time stays (PM-10)', async () => {
    const portal = mockPortal();
    portal.qa.callP2p(ORDERS.confirmed, 'missed');
    const { press, pressSlot, text, chip, calls } = await aPage(ORDERS.confirmed, {}, portal);

    await press(ofManage('reschedule'));
    expect(text()).to.contain(ofTask('missed-time'));
    expect(showsTimeStays(text())).to.equal(false);
    await pressSlot(0);
    await press(ofTask('continue'));
    await press(ofTask('confirm'));

    expect(chip()).to.equal(ofManage('state.requested'));
    expect(calls()).to.deep.equal([
      `${ofRecord('call.count', { count: 1, most: 2 })} Jun 23, 2026, 9:00 AM CT ${ofRecord('call.missed')}`,
    ]);
  });

  it('books once if the response is lost (N3, PM-09)', async () => {
    const keys: (string | null)[] = [];
    const inner = mockPortal();
    const { press, pressSlot, text, chip } = await aPage(ORDERS.confirmed, {
      overrides: [
        answer(rescheduleP2p, (given, { key, version }) => {
          keys.push(key);
          if (keys.length > 1) return inner.backend.bookings.get(given.orderId);
          inner.backend.bookings.reschedule(given, version);
          return problem(500, 'lost');
        }),
      ],
    });

    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));
    await press(ofTask('confirm'));
    expect(text()).to.contain(ofTask('could-not-reschedule'));
    expect(text()).to.contain(ofTask('kept-present'));

    await press(ofTask('confirm'));
    expect(chip()).to.equal(ofManage('state.requested'));
    expect(keys[0]).to.equal(keys[1]);
  });

  it("shows someone else's change and lets the user continue (H7, PM-09)", async () => {
    const { press, pressSlot, text, portal, focused, chip } = await aPage(ORDERS.requested);
    await press(ofManage('reschedule'));
    await pressSlot(1);
    await press(ofTask('continue'));
    portal.qa.confirmP2p(ORDERS.requested);

    await press(ofTask('confirm'));
    expect(focused()).to.contain(ofNews('refused.payer', { payer: 'Carelon' }));
    expect(text()).to.contain(ofNews('changed.state.confirmed'));

    await press(ofTask('confirm'));
    expect(chip()).to.equal(ofManage('state.requested'));
    expect(showsRefusal(text())).to.equal(false);
  });

  it('releases the hold if the user keeps the current time (PM-09)', async () => {
    const { press, pressSlot, portal, focused } = await aPage(ORDERS.confirmed);
    await press(ofManage('reschedule'));
    await pressSlot(0);
    const { from, to } = { from: '2026-06-22T05:00:00Z', to: '2026-07-27T05:00:00Z' };
    const held = () =>
      portal.backend.slots
        .availability(portal.backend.orders.get(ORDERS.confirmed), { from, to })
        .slots.filter((slot) => slot?.state === 'held-by-you').length;
    expect(held()).to.equal(1);

    await press(ofTask('keep-time'));

    expect(held()).to.equal(0);
    expect(focused()).to.equal(ofManage('reschedule'));
  });

  it('keeps the selection in another zone and keeps the zone (PM-09)', async () => {
    const { press, pressSlot, choose, text } = await aPage(ORDERS.confirmed);
    await press(ofManage('reschedule'));
    await pressSlot(0);

    await choose('zone', 'America/New_York');
    expect(text()).to.match(patternOf(ofTask('chosen', { time: '{time} Eastern Time (ET)' })));
    const theirs = patternOf(
      ofTask('payer-time', { payer: 'Carelon', time: '{weekday}, June {day}, 2026, {range} Central Time (CT)' }),
    );
    expect(text()).to.match(theirs);

    await press(ofTask('continue'));
    expect(text(), 'also on the confirmation page').to.match(theirs);

    await press(ofTask('keep-time'));
    expect(text()).to.contain('Eastern Time (ET)');
  });

  it('shows the phone number without available times (PS-13)', async () => {
    const { press, text, buttons } = await aPage(ORDERS.confirmed, { scenario: 'no-slots' });

    await press(ofManage('reschedule'));

    expect(text()).to.contain(ofTask('no-slots', { payer: 'Carelon Medical Benefits Management' }));
    expect(text()).to.contain(ofTask('no-slots-stay'));
    expect(buttons()).not.to.include(ofTask('continue'));
  });

  it('is accessible during time selection', async () => {
    const { el, press } = await aPage(ORDERS.confirmed);
    await press(ofManage('reschedule'));

    await expect(el).to.be.accessible();
  });

  it('is accessible during confirmation', async () => {
    const { el, press, pressSlot } = await aPage(ORDERS.confirmed);
    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));

    await expect(el).to.be.accessible();
  });

  it('is accessible without available times', async () => {
    const { el, press } = await aPage(ORDERS.confirmed, { scenario: 'no-slots' });
    await press(ofManage('reschedule'));

    await expect(el).to.be.accessible();
  });

  it('works by keyboard alone (PM-07)', async () => {
    const { el, focused, settled, chip } = await aPage(ORDERS.confirmed);
    const tabTo = async (matches: (name: string) => boolean): Promise<void> => {
      for (let i = 0; i < 60 && !matches(focused()); i += 1) await sendKeys({ press: 'Tab' });
    };
    const pressing = async (name: string): Promise<void> => {
      await tabTo((found) => found === name);
      expect(focused()).to.equal(name);
      await sendKeys({ press: 'Enter' });
      await settled();
    };
    const received = oneEvent<P2pRescheduledEvent>(document, P2pRescheduledEvent.type);

    el.focus();
    await pressing(ofManage('reschedule'));
    await tabTo((found) => /\d:\d\d/.test(found));
    await sendKeys({ press: 'Enter' });
    await settled();
    await pressing(ofTask('continue'));
    await pressing(ofTask('confirm'));
    await received;

    expect(chip()).to.equal(ofManage('state.requested'));
  });
});
