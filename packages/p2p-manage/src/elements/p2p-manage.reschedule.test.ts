import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { rescheduleP2p } from '@portal/api';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/p2p-manage.js';
import { P2pRescheduledEvent } from '../events.js';

import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

/** The page of an order over a whole mock backend, its reads settled. */
async function aPage(orderId: string, options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(html`<p2p-manage order-id=${orderId} .settings=${portal.settings}></p2p-manage>`);
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

describe('<p2p-manage>, rescheduling', () => {
  it('shows the present time and says that it stays until the new one is booked (PM-09)', async () => {
    const { press, headings, text, focused, slots, buttons } = await aPage(ORDERS.confirmed);

    await press('Reschedule');

    expect(headings()).to.include('Reschedule Peer-to-Peer');
    expect(focused()).to.equal('Reschedule Peer-to-Peer');
    expect(text()).to.contain('Your present time stays yours until the new one is booked.');
    expect(slots().length).to.be.greaterThan(0);
    expect(buttons()).to.include('Keep present time');
  });

  it('books the new time once, gives the old one back, and tells the host and the scheduling team (PM-08)', async () => {
    const { el, press, pressSlot, slots, text, chip, portal, focused, receipts } = await aPage(ORDERS.confirmed);
    const before = portal.qa.outbox().length;
    const old = portal.backend.bookings.get(ORDERS.confirmed).slot;
    const heard: unknown[] = [];
    el.addEventListener(P2pRescheduledEvent.type, ({ detail }) => heard.push(detail));

    await press('Reschedule');
    await pressSlot(0);
    expect(text()).to.contain('New time: ');
    expect(slots().length).to.be.greaterThan(0);
    await press('Continue');
    expect(focused()).to.equal('Confirm the new time');
    expect(text()).to.contain('We keep the new time for you until 9:05 AM CT.');
    await press('Confirm new time', { twice: true });

    const { slot, state } = portal.backend.bookings.get(ORDERS.confirmed);
    expect(slot.slotId).not.to.equal(old.slotId);
    expect(state).to.equal('requested');
    expect(heard).to.deep.equal([{ orderId: ORDERS.confirmed, p2pId: 'p2p-7002' }]);
    expect(portal.qa.outbox().length - before).to.equal(1);
    expect(chip()).to.equal('Requested');
    expect(focused()).to.equal('The new time is requested, and the old one is given back.');
    expect(receipts().at(-1)).to.match(/^New time .* E-mail sent$/);
  });

  it('asks for a time before it goes on', async () => {
    const { press, errors } = await aPage(ORDERS.confirmed);

    await press('Reschedule');
    await press('Continue');

    expect(errors()).to.deep.equal(['Select a time']);
  });

  it('keeps the old time when the new one is gone, and lets choose again', async () => {
    const { press, pressSlot, text, portal, headings, chip } = await aPage(ORDERS.confirmed, { scenario: 'slot-race' });
    const old = portal.backend.bookings.get(ORDERS.confirmed).slot.slotId;

    await press('Reschedule');
    await pressSlot(0);
    await press('Continue');
    await press('Confirm new time');

    expect(headings()).to.include('Reschedule Peer-to-Peer');
    expect(text()).to.contain('Somebody else has just taken that time. Your present time is still yours.');
    expect(portal.backend.bookings.get(ORDERS.confirmed).slot.slotId).to.equal(old);

    await pressSlot(0);
    await press('Continue');
    await press('Confirm new time');
    expect(chip()).to.equal('Requested');
  });

  it('books once when the answer was lost', async () => {
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

    await press('Reschedule');
    await pressSlot(0);
    await press('Continue');
    await press('Confirm new time');
    expect(text()).to.contain('We could not book the new time.');
    expect(text()).to.contain('the new time is booked once.');

    await press('Confirm new time');
    expect(chip()).to.equal('Requested');
    expect(keys[0]).to.equal(keys[1]);
  });

  it('shows what somebody else changed meanwhile, and lets the person go on (PM-09)', async () => {
    const { press, pressSlot, text, portal, focused, chip } = await aPage(ORDERS.requested);
    await press('Reschedule');
    await pressSlot(1);
    await press('Continue');
    portal.qa.confirmP2p(ORDERS.requested);

    await press('Confirm new time');
    expect(focused()).to.contain('Somebody changed this Peer-to-Peer while you had it open.');
    expect(text()).to.contain('Its state is now: Confirmed.');

    await press('Confirm new time');
    expect(chip()).to.equal('Requested');
    expect(text()).not.to.contain('Somebody changed this Peer-to-Peer');
  });

  it('gives a held time back when the present one is kept', async () => {
    const { press, pressSlot, portal, focused } = await aPage(ORDERS.confirmed);
    await press('Reschedule');
    await pressSlot(0);
    const { from, to } = { from: '2026-06-22T05:00:00Z', to: '2026-07-27T05:00:00Z' };
    const held = () =>
      portal.backend.slots
        .availability(portal.backend.orders.get(ORDERS.confirmed), { from, to })
        .slots.filter((slot) => slot?.state === 'held-by-you').length;
    expect(held()).to.equal(1);

    await press('Keep present time');

    expect(held()).to.equal(0);
    expect(focused()).to.equal('Reschedule');
  });

  it('shows the same choice in another zone, and keeps the zone', async () => {
    const { press, pressSlot, choose, text } = await aPage(ORDERS.confirmed);
    await press('Reschedule');
    await pressSlot(0);

    await choose('zone', 'America/New_York');
    expect(text()).to.match(/New time: .* Eastern Time \(ET\)/);

    await press('Keep present time');
    expect(text()).to.contain('Eastern Time (ET)');
  });

  it('sends to the telephone when no time is open, and the present one stays (PS-13)', async () => {
    const { press, text, buttons } = await aPage(ORDERS.confirmed, { scenario: 'no-slots' });

    await press('Reschedule');

    expect(text()).to.contain(
      'Currently we are unable to process your request. Please contact Carelon Medical Benefits Management for further assistance.',
    );
    expect(text()).to.contain('Your present time stays as it is.');
    expect(buttons()).not.to.include('Continue');
  });

  it('is accessible while a time is chosen', async () => {
    const { el, press } = await aPage(ORDERS.confirmed);
    await press('Reschedule');

    await expect(el).to.be.accessible();
  });

  it('is accessible while the new time is confirmed', async () => {
    const { el, press, pressSlot } = await aPage(ORDERS.confirmed);
    await press('Reschedule');
    await pressSlot(0);
    await press('Continue');

    await expect(el).to.be.accessible();
  });

  it('is accessible where no time is open', async () => {
    const { el, press } = await aPage(ORDERS.confirmed, { scenario: 'no-slots' });
    await press('Reschedule');

    await expect(el).to.be.accessible();
  });

  it('is done by keyboard alone', async () => {
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
    const heard = oneEvent<P2pRescheduledEvent>(document, P2pRescheduledEvent.type);

    el.focus();
    await pressing('Reschedule');
    await tabTo((found) => /\d:\d\d/.test(found));
    await sendKeys({ press: 'Enter' });
    await settled();
    await pressing('Continue');
    await pressing('Confirm new time');
    await heard;

    expect(chip()).to.equal('Requested');
  });
});
