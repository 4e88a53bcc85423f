import { expect, fixture, html } from '@open-wc/testing';

import { getP2p, listP2pHistory, listP2pReceipts } from '@portal/api';
import { ORDERS, PAYER, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';
import { FAILED, anyOf, ofFailure, ofSummary, patternOf } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofAction, ofManage, ofNews, ofRecord, ofTask, showsChange } from '../copy.fixture.js';

import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

const ORDER = ORDERS.confirmed;

const FOUND = ofNews('found.payer', { payer: PAYER.shortName });

const TOOK_PLACE = anyOf(ofManage('status.completed'), ofManage('status.completed-outcome'));

/** The page of an order with a complete mock backend, after its reads. */
async function aPage(orderId: string = ORDER, options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(html`<p2p-manage order-id=${orderId} .settings=${portal.settings}></p2p-manage>`);
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

/** The page after an action of the payer. */
async function after(act: (qa: MockPortal['qa']) => void) {
  const portal = mockPortal();
  act(portal.qa);
  return aPage(ORDER, {}, portal);
}

describe('<p2p-manage> by status of the call', () => {
  it('shows which call was missed and offers another time (PM-10)', async () => {
    const { el, chip, text, calls, buttons, headings } = await after((qa) => qa.callP2p(ORDER, 'missed'));

    expect(chip()).to.equal(ofManage('state.missed'));
    expect(text()).to.contain(
      ofManage('status.missed-call', { count: 1, most: 2, payer: 'Carelon', moment: 'Jun 23, 2026, 9:00 AM CT' }),
    );
    expect(calls()).to.deep.equal([
      `${ofRecord('call.count', { count: 1, most: 2 })} Jun 23, 2026, 9:00 AM CT ${ofRecord('call.missed')}`,
    ]);
    expect(text()).to.contain(ofRecord('calls-left', { count: 1, payer: 'Carelon' }));
    expect(headings()).to.include(ofSummary('was-scheduled'));
    expect(buttons()).to.include(ofManage('reschedule')).and.not.to.include(ofManage('calendar'));
    await expect(el).to.be.accessible();
  });

  it('shows that the call took place and the outcome is pending (PM-10)', async () => {
    const { el, chip, text, calls } = await after((qa) => qa.callP2p(ORDER, 'reached'));

    expect(chip()).to.equal(ofManage('state.called'));
    expect(text()).to.contain(
      ofManage('status.called-reached', { payer: 'Carelon', moment: 'Jun 23, 2026, 9:00 AM CT' }),
    );
    expect(calls()).to.deep.equal([
      `${ofRecord('call.count', { count: 1, most: 2 })} Jun 23, 2026, 9:00 AM CT ${ofRecord('call.reached')}`,
    ]);
    await expect(el).to.be.accessible();
  });

  const outcomes = [
    ['overturned', 'Overturned: order authorized', ''],
    [
      'upheld',
      'Upheld: order remains Non-Authorized',
      'You can file an appeal. The decision letter explains how and gives the deadline.',
    ],
  ] as const;
  for (const [outcome, words, nextStep] of outcomes) {
    it(`shows the outcome ${outcome} with the payer's next step (PM-10)`, async () => {
      const { el, chip, text, headings, buttons } = await after((qa) => {
        qa.callP2p(ORDER, 'reached');
        qa.completeP2p(ORDER, outcome);
      });

      expect(chip()).to.equal(ofManage('state.completed'));
      expect(text()).to.contain(ofManage('status.completed-outcome'));
      expect(headings()).to.include(ofManage('outcome'));
      expect(text()).to.contain(words).and.to.contain(nextStep);
      expect(buttons()).to.deep.equal([ofManage('back')]);
      await expect(el).to.be.accessible();
    });
  }

  it('shows a withdrawal without claiming a discussion (PM-10)', async () => {
    const { text } = await after((qa) => qa.completeP2p(ORDER, 'withdrawn'));

    expect(text()).to.contain(ofManage('status.completed-withdrawn'));
    expect(text()).to.contain('Withdrawn by the ordering provider').and.not.to.match(TOOK_PLACE);
  });

  it('shows it is closed without a discussion after the last missed call (PM-10)', async () => {
    const { text, calls } = await after((qa) => {
      qa.callP2p(ORDER, 'missed');
      qa.callP2p(ORDER, 'missed');
    });

    expect(text()).to.contain(
      ofManage('status.completed-missed', { payer: 'Carelon', count: 2, moment: 'Jun 23, 2026, 9:00 AM CT' }),
    );
    expect(text()).to.contain('You can file an appeal.').and.not.to.match(TOOK_PLACE);
    expect(calls()).to.have.lengthOf(2);
  });

  it('shows a cancellation by the payer with calendar file and new request (PM-09, PM-10)', async () => {
    const { el, chip, text, buttons } = await aPage(ORDERS.cancelledByPayer);

    expect(chip()).to.equal(ofManage('state.cancelled'));
    expect(text()).to.contain(ofManage('status.cancelled-by-payer', { payer: 'Carelon' }));
    expect(buttons()).to.deep.equal([ofManage('back'), ofManage('calendar-off'), ofAction('request')]);
    await expect(el).to.be.accessible();
  });

  it('shows that the payer declined it and offers another request (PM-09, PM-10)', async () => {
    const { el, chip, text, buttons } = await aPage(ORDERS.declined);

    expect(chip()).to.equal(ofManage('state.declined'));
    expect(text()).to.contain(ofManage('status.declined', { payer: 'Carelon' }));
    expect(buttons()).to.include(ofAction('request')).and.not.to.include(ofManage('reschedule'));
    await expect(el).to.be.accessible();
  });

  it('shows that an unconfirmed request expired (PM-10)', async () => {
    const portal = mockPortal();
    portal.clock.advance(6 * 86_400_000);
    const { el, chip, text, buttons } = await aPage(ORDERS.requested, {}, portal);

    expect(chip()).to.equal(ofManage('state.expired'));
    expect(text()).to.contain(ofManage('status.expired', { payer: 'Carelon' }));
    expect(buttons()).not.to.include(ofManage('reschedule'));
    await expect(el).to.be.accessible();
  });

  it('shows a sentence and phone number for an unknown status (PM-10)', async () => {
    const none = { allowed: false, reason: 'not-active' };
    const kept = mockPortal().backend.bookings.get(ORDER);
    const p2p = { ...kept, state: 'other' as const, canCancel: none, canReschedule: none };
    const { el, chip, text } = await aPage(ORDER, { overrides: [answer(getP2p, () => p2p)] });

    expect(chip()).to.equal(ofManage('state.other'));
    expect(text()).to.contain(
      ofManage('call-hours', { payer: PAYER.shortName, phone: PAYER.phone, hours: PAYER.hours }),
    );
    await expect(el).to.be.accessible();
  });

  it("shows what to have ready, the denial reason, and reviewer's specialty (PM-10)", async () => {
    const { text } = await aPage();

    expect(text()).to.match(patternOf(`${ofRecord('specialty')} {specialty}`));
    expect(text()).to.contain('The documentation received doesn’t show 6 weeks of conservative treatment.');
    expect(text()).to.contain('Office notes from the last 3 visits');
  });

  it('shows who changed what, with time and zone (PM-10)', async () => {
    const portal = mockPortal();
    const { history, poll } = await aPage(ORDERS.requested, {}, portal);
    expect(history()).to.deep.equal([
      `Jun 21, 2026, 9:00 AM CT ${ofRecord('event.requested')} ${ofRecord('by.named', { name: 'Viral Patel' })}`,
    ]);

    portal.clock.advance(60_000);
    portal.qa.confirmP2p(ORDERS.requested);
    await poll();

    expect(history().at(-1)).to.equal(`Jun 23, 2026, 9:01 AM CT ${ofRecord('event.confirmed')} Carelon`);
  });

  it("shows the history in the page's zone (DD-11)", async () => {
    const { el, history, settled } = await aPage();
    el.timeZone = 'America/New_York';
    await settled();

    expect(history()[0]).to.contain(`Jun 21, 2026, 10:00 AM ET ${ofRecord('event.requested')}`);
  });

  it('shows the rest if history and emails fail, and retries (PM-10)', async () => {
    let broken = true;
    const portal = mockPortal();
    const kept = portal.backend;
    const { el, chip, text, press, history } = await aPage(ORDER, {
      overrides: [
        answer(listP2pHistory, () => (broken ? problem(500, 'broken') : { events: kept.p2pHistory.of(ORDER) })),
        answer(listP2pReceipts, () => problem(500, 'broken')),
      ],
    });
    expect(chip()).to.equal(ofManage('state.confirmed'));
    expect(text()).to.contain(ofRecord('could-not-history'));
    expect(text()).to.contain(ofRecord('could-not-receipts'));
    await expect(el).to.be.accessible();

    broken = false;
    await press(ofFailure('again'));
    expect(history()).to.have.lengthOf(2);
  });

  it('shows emails to the scheduling team with times (PS-24, PM-08)', async () => {
    const { receipts } = await aPage();

    expect(receipts()).to.have.lengthOf(1);
    expect(receipts()[0]).to.match(patternOf(`${ofRecord('receipt.request')} {moment} CT ${ofRecord('status.sent')}`));
  });
});

describe('<p2p-manage> while the payer changes it', () => {
  it('shows a new time on its own without moving focus (PM-10)', async () => {
    const { el, poll, text, portal, focused } = await aPage();
    el.focus();
    const before = focused();
    portal.qa.moveP2p(ORDER);
    await poll();

    expect(text()).to.match(patternOf(`${FOUND} ${ofNews('changed.time')}`));
    expect(focused()).to.equal(before);
    await expect(el).to.be.accessible();
  });

  it("polls at the host's interval (PM-10)", async () => {
    const portal = mockPortal();
    const settings = { ...portal.settings, pollInterval: 20 };
    const { chip, settled } = await aPage(ORDERS.requested, {}, { ...portal, settings });
    portal.qa.confirmP2p(ORDERS.requested);

    for (let i = 0; i < 50 && chip() !== ofManage('state.confirmed'); i += 1) await settled();
    expect(chip()).to.equal(ofManage('state.confirmed'));
  });

  it("keeps typed contact data that it can't save after a cancellation (PM-10)", async () => {
    const { poll, press, type, value, text, portal } = await aPage();
    await press(ofManage('edit'));
    await type('firstName', 'Lina');
    portal.qa.cancelP2p(ORDER);
    await poll();

    expect(value('firstName')).to.equal('Lina');
    expect(text()).to.contain(ofNews('changed.cancelled', { payer: 'Carelon' }));
    expect(text()).to.contain(ofManage('kept'));
  });

  it('keeps the selection when the payer confirms, and books it knowingly (PM-09)', async () => {
    const { poll, press, pressSlot, text, portal, chip } = await aPage(ORDERS.requested);
    await press(ofManage('reschedule'));
    await pressSlot(1);
    await press(ofTask('continue'));
    portal.qa.confirmP2p(ORDERS.requested);
    await poll();
    expect(text()).to.contain(ofNews('changed.state.confirmed')).and.to.contain(ofTask('confirm-title'));

    await press(ofTask('confirm'));
    await press(ofTask('confirm'));
    expect(chip()).to.equal(ofManage('state.requested'));
  });

  it('ends rescheduling and the hold when the payer cancels (PM-09, PM-10)', async () => {
    const { poll, press, pressSlot, portal, chip, focused } = await aPage();
    await press(ofManage('reschedule'));
    await pressSlot(0);
    portal.qa.cancelP2p(ORDER);
    await poll();

    expect(chip()).to.equal(ofManage('state.cancelled'));
    expect(focused()).to.contain(ofNews('changed.cancelled', { payer: 'Carelon' }));
  });

  it('shows changes in the open dialog and keeps the reason (PM-10)', async () => {
    const { poll, press, choose, text, portal, dialogIsOpen, chip } = await aPage(ORDERS.requested);
    await press(ofManage('cancel'));
    await choose('reason', 'appeal-instead');
    portal.qa.confirmP2p(ORDERS.requested);
    await poll();
    expect(dialogIsOpen()).to.equal(true);
    expect(text()).to.contain(`${FOUND} ${ofNews('changed.state.confirmed')}`);

    await press(ofManage('cancel'));
    expect(dialogIsOpen(), 'the change was seen, and is to be confirmed').to.equal(true);
    await press(ofManage('cancel'));
    expect(chip()).to.equal(ofManage('state.cancelled'));
  });

  it('shows no error if a poll fails and keeps its content (N8)', async () => {
    const { poll, text, portal, chip } = await aPage();
    portal.qa.failAll(true);
    await poll();

    expect(chip()).to.equal(ofManage('state.confirmed'));
    expect(text()).not.to.match(FAILED);
  });

  it('recognizes its own change after a lost response (N3)', async () => {
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
    const { poll, press, choose, text, chip } = await aPage(ORDER, {}, { ...portal, settings });
    await press(ofManage('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofManage('cancel'));
    await poll();
    expect(showsChange(text())).to.equal(false);

    await press(ofManage('cancel'));
    expect(chip()).to.equal(ofManage('state.cancelled'));
    expect(portal.qa.outbox()).to.have.lengthOf(1);
  });
});
