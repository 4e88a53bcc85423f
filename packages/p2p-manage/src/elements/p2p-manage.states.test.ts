import { expect, fixture, html } from '@open-wc/testing';

import { getP2p, listP2pHistory, listP2pReceipts } from '@portal/api';
import { ORDERS, PAYER, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

import '../define/p2p-manage.js';
import '../define/p2p-manage-record.js';
import '../define/p2p-manage-tasks.js';
import { newsCopy } from '../later/news-copy.js';

import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

const ORDER = ORDERS.confirmed;

const FOUND = newsCopy()('found.payer', { payer: PAYER.shortName });

/** The page of an order over a whole mock backend, its reads settled. */
async function aPage(orderId: string = ORDER, options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(html`<p2p-manage order-id=${orderId} .settings=${portal.settings}></p2p-manage>`);
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

/** The page after the payer has done something. */
async function after(act: (qa: MockPortal['qa']) => void) {
  const portal = mockPortal();
  act(portal.qa);
  return aPage(ORDER, {}, portal);
}

describe('<p2p-manage> in the states of a call', () => {
  it('says which call was missed and when, and offers another time (PM-10)', async () => {
    const { el, chip, text, calls, buttons, headings } = await after((qa) => qa.callP2p(ORDER, 'missed'));

    expect(chip()).to.equal('Missed');
    expect(text()).to.contain('Call 1 of 2 was missed: Carelon called on Jun 23, 2026, 9:00 AM CT and reached nobody.');
    expect(calls()).to.deep.equal(['Call 1 of 2 Jun 23, 2026, 9:00 AM CT Nobody was reached']);
    expect(text()).to.contain('1 more call is made before this Peer-to-Peer is closed.');
    expect(headings()).to.include('The Peer-to-Peer was scheduled for:');
    expect(buttons()).to.include('Reschedule').and.not.to.include('Add to calendar');
    await expect(el).to.be.accessible();
  });

  it('says that the office was reached, and that the outcome is still to come (PM-10)', async () => {
    const { el, chip, text, calls } = await after((qa) => qa.callP2p(ORDER, 'reached'));

    expect(chip()).to.equal('Called');
    expect(text()).to.contain('Carelon called on Jun 23, 2026, 9:00 AM CT and reached your office.');
    expect(calls()).to.deep.equal(['Call 1 of 2 Jun 23, 2026, 9:00 AM CT Your office was reached']);
    await expect(el).to.be.accessible();
  });

  const outcomes = [
    ['overturned', 'Overturned: the order is authorized', ''],
    [
      'upheld',
      'Upheld: the order stays non-authorized',
      'An appeal can be filed. The letter says how, and until when.',
    ],
  ] as const;
  for (const [outcome, words, nextStep] of outcomes) {
    it(`hands over an outcome that is ${outcome}, with the next step in the payer’s words (PM-10)`, async () => {
      const { el, chip, text, headings, buttons } = await after((qa) => {
        qa.callP2p(ORDER, 'reached');
        qa.completeP2p(ORDER, outcome);
      });

      expect(chip()).to.equal('Completed');
      expect(text()).to.contain('The Peer-to-Peer discussion has taken place.');
      expect(headings()).to.include('Outcome');
      expect(text()).to.contain(words).and.to.contain(nextStep);
      expect(buttons()).to.deep.equal(['Return to Order Search']);
      await expect(el).to.be.accessible();
    });
  }

  it('says that it was withdrawn, and claims no discussion (PM-10)', async () => {
    const { text } = await after((qa) => qa.completeP2p(ORDER, 'withdrawn'));

    expect(text()).to.contain('This Peer-to-Peer is closed without a decision, because it was withdrawn.');
    expect(text()).to.contain('Withdrawn by the ordering provider').and.not.to.contain('has taken place');
  });

  it('says that it is closed without a discussion after the last missed call (PM-10)', async () => {
    const { text, calls } = await after((qa) => {
      qa.callP2p(ORDER, 'missed');
      qa.callP2p(ORDER, 'missed');
    });

    expect(text()).to.contain('Carelon called 2 times and reached nobody, the last time on Jun 23, 2026, 9:00 AM CT.');
    expect(text()).to.contain('An appeal can be filed.').and.not.to.contain('has taken place');
    expect(calls()).to.have.lengthOf(2);
  });

  it('says that the payer cancelled it, offers the calendar file and another request (PM-09, PM-10)', async () => {
    const { el, chip, text, buttons } = await aPage(ORDERS.cancelledByPayer);

    expect(chip()).to.equal('Cancelled');
    expect(text()).to.contain('Carelon cancelled this Peer-to-Peer.');
    expect(buttons()).to.deep.equal(['Return to Order Search', 'Take off the calendar', 'Request Peer-to-Peer']);
    await expect(el).to.be.accessible();
  });

  it('says that it was declined, and offers another request (PM-09, PM-10)', async () => {
    const { el, chip, text, buttons } = await aPage(ORDERS.declined);

    expect(chip()).to.equal('Declined');
    expect(text()).to.contain('Carelon did not accept the request for this Peer-to-Peer.');
    expect(buttons()).to.include('Request Peer-to-Peer').and.not.to.include('Reschedule');
    await expect(el).to.be.accessible();
  });

  it('says that a request nobody confirmed has ended (PM-10)', async () => {
    const portal = mockPortal();
    portal.clock.advance(6 * 86_400_000);
    const { el, chip, text, buttons } = await aPage(ORDERS.requested, {}, portal);

    expect(chip()).to.equal('Expired');
    expect(text()).to.contain('The request for this Peer-to-Peer ended before it was confirmed.');
    expect(buttons()).not.to.include('Reschedule');
    await expect(el).to.be.accessible();
  });

  it('has words for a state that it does not know, and a telephone number (PM-10)', async () => {
    const none = { allowed: false, reason: 'not-active' };
    const kept = mockPortal().backend.bookings.get(ORDER);
    const p2p = { ...kept, state: 'other' as const, canCancel: none, canReschedule: none };
    const { el, chip, text } = await aPage(ORDER, { overrides: [answer(getP2p, () => p2p)] });

    expect(chip()).to.equal('Changed');
    expect(text()).to.contain('Questions? Call Carelon at');
    await expect(el).to.be.accessible();
  });

  it('tells what to have at hand, why it was denied, and the reviewer’s specialty (PM-10)', async () => {
    const { text } = await aPage();

    expect(text()).to.match(/Specialty of the reviewer (Orthopedic surgery|\w+)/);
    expect(text()).to.contain('The documentation that was received does not show six weeks of conservative treatment.');
    expect(text()).to.contain('Office notes of the last three visits');
  });

  it('shows who changed what, with time and zone (PM-10)', async () => {
    const portal = mockPortal();
    const { history, look } = await aPage(ORDERS.requested, {}, portal);
    expect(history()).to.deep.equal(['Jun 21, 2026, 9:00 AM CT Requested Viral Patel (your office)']);

    portal.clock.advance(60_000);
    portal.qa.confirmP2p(ORDERS.requested);
    await look();

    expect(history().at(-1)).to.equal('Jun 23, 2026, 9:01 AM CT Confirmed Carelon');
  });

  it('shows the history in the zone of the page (DD-11)', async () => {
    const { el, history, settled } = await aPage();
    el.timeZone = 'America/New_York';
    await settled();

    expect(history()[0]).to.contain('Jun 21, 2026, 10:00 AM ET Requested');
  });

  it('shows the rest when history and e-mails cannot be read, and reads them again by one press (PM-10)', async () => {
    let broken = true;
    const portal = mockPortal();
    const kept = portal.backend;
    const { el, chip, text, press, history } = await aPage(ORDER, {
      overrides: [
        answer(listP2pHistory, () => (broken ? problem(500, 'broken') : { events: kept.p2pHistory.of(ORDER) })),
        answer(listP2pReceipts, () => problem(500, 'broken')),
      ],
    });
    expect(chip()).to.equal('Confirmed');
    expect(text()).to.contain('We could not load the history.');
    expect(text()).to.contain('We could not load what was sent to the scheduling team.');
    await expect(el).to.be.accessible();

    broken = false;
    await press('Try again');
    expect(history()).to.have.lengthOf(2);
  });

  it('shows what the scheduling team was told, and when (PS-24, PM-08)', async () => {
    const { receipts } = await aPage();

    expect(receipts()).to.have.lengthOf(1);
    expect(receipts()[0]).to.match(/^Request .* CT E-mail sent$/);
  });
});

describe('<p2p-manage> while the payer changes it', () => {
  it('is told of a new time without a press, with the focus left where it is (PM-10)', async () => {
    const { el, look, text, portal, focused } = await aPage();
    el.focus();
    const before = focused();
    portal.qa.moveP2p(ORDER);
    await look();

    expect(text()).to.contain(`${FOUND} The time is now`);
    expect(focused()).to.equal(before);
    await expect(el).to.be.accessible();
  });

  it('is told by looking from time to time, as often as the host says (PM-10)', async () => {
    const portal = mockPortal();
    const settings = { ...portal.settings, pollInterval: 20 };
    const { chip, settled } = await aPage(ORDERS.requested, {}, { ...portal, settings });
    portal.qa.confirmP2p(ORDERS.requested);

    for (let i = 0; i < 50 && chip() !== 'Confirmed'; i += 1) await settled();
    expect(chip()).to.equal('Confirmed');
  });

  it('keeps what is typed for another person when the payer cancels, and says that it cannot be saved (PM-10)', async () => {
    const { look, press, type, value, text, portal } = await aPage();
    await press('Change contact person');
    await type('firstName', 'Lina');
    portal.qa.cancelP2p(ORDER);
    await look();

    expect(value('firstName')).to.equal('Lina');
    expect(text()).to.contain('Carelon cancelled it.');
    expect(text()).to.contain('What you typed is still here, but it can no longer be saved.');
  });

  it('keeps the chosen time when the payer confirms meanwhile, and books it over nothing unseen (PM-09)', async () => {
    const { look, press, pressSlot, text, portal, chip } = await aPage(ORDERS.requested);
    await press('Reschedule');
    await pressSlot(1);
    await press('Continue');
    portal.qa.confirmP2p(ORDERS.requested);
    await look();
    expect(text()).to.contain('Its state is now: Confirmed.').and.to.contain('Confirm the new time');

    await press('Confirm new time');
    await press('Confirm new time');
    expect(chip()).to.equal('Requested');
  });

  it('leaves rescheduling when the payer cancels, says so and gives the held time back (PM-09, PM-10)', async () => {
    const { look, press, pressSlot, portal, chip, focused } = await aPage();
    await press('Reschedule');
    await pressSlot(0);
    portal.qa.cancelP2p(ORDER);
    await look();

    expect(chip()).to.equal('Cancelled');
    expect(focused()).to.contain('Carelon cancelled it.');
  });

  it('says in the open dialog what changed, and keeps the reason (PM-10)', async () => {
    const { look, press, choose, text, portal, dialogIsOpen, chip } = await aPage(ORDERS.requested);
    await press('Cancel Peer-to-Peer');
    await choose('reason', 'appeal-instead');
    portal.qa.confirmP2p(ORDERS.requested);
    await look();
    expect(dialogIsOpen()).to.equal(true);
    expect(text()).to.contain(`${FOUND} Its state is now: Confirmed.`);

    await press('Cancel Peer-to-Peer');
    expect(dialogIsOpen(), 'the change was seen, and is to be confirmed').to.equal(true);
    await press('Cancel Peer-to-Peer');
    expect(chip()).to.equal('Cancelled');
  });

  it('says nothing when a look fails, and keeps what is shown (N8)', async () => {
    const { look, text, portal, chip } = await aPage();
    portal.qa.failAll(true);
    await look();

    expect(chip()).to.equal('Confirmed');
    expect(text()).not.to.contain('We could not');
  });

  it('does not take its own change, whose answer was lost, for somebody else’s (N3)', async () => {
    let lose = true;
    const portal = mockPortal();
    const inner = portal.settings.fetch;
    if (!inner) throw new Error('A mock portal answers by itself.');
    const settings = {
      ...portal.settings,
      fetch: async (request: Request) => {
        const response = await inner(request);
        if (!lose || request.method === 'GET' || !request.url.includes('cancel')) return response;
        lose = false;
        throw new TypeError('lost');
      },
    };
    const { look, press, choose, text, chip } = await aPage(ORDER, {}, { ...portal, settings });
    await press('Cancel Peer-to-Peer');
    await choose('reason', 'no-longer-needed');
    await press('Cancel Peer-to-Peer');
    await look();
    expect(text()).not.to.contain('while you had it open');

    await press('Cancel Peer-to-Peer');
    expect(chip()).to.equal('Cancelled');
    expect(portal.qa.outbox()).to.have.lengthOf(1);
  });
});
