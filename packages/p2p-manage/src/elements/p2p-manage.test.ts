import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import { getP2p, getOrderHeader } from '@portal/api';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { ofDocuments, ofFailure, ofModule, ofSummary, patternOf } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import { ofManage, ofRecord } from '../copy.fixture.js';
import { OrderSearchRequestedEvent } from '../events.js';

import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

/** The page of an order with a complete mock backend, after its reads. */
async function aPage(orderId: string, options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(html`<p2p-manage order-id=${orderId} .settings=${portal.settings}></p2p-manage>`);
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

describe('<p2p-manage>', () => {
  it('shows order, time, contact, and actions (PM-02, PM-03, PM-04, PM-05, PM-07)', async () => {
    const { text, headings, buttons, chip } = await aPage(ORDERS.confirmed);

    expect(headings()).to.deep.equal([
      ofManage('title'),
      ofSummary('scheduled'),
      ofSummary('person'),
      ofRecord('preparation'),
      ofDocuments('title'),
      ofRecord('receipts'),
      ofRecord('history'),
    ]);
    expect(chip()).to.equal(ofManage('state.confirmed'));
    expect(text()).to.contain('Non-Authorized');
    expect(text()).to.contain('Central Time (CT)');
    expect(text()).to.contain(ofManage('status.confirmed'));
    expect(text()).to.contain('Leena Chowdhury, MD, FACC');
    expect(buttons()).to.deep.equal([
      ofManage('back'),
      ofManage('reschedule'),
      ofManage('edit'),
      ofManage('calendar'),
      ofManage('cancel'),
      ofDocuments('add'),
    ]);
  });

  it('never calls a request an appointment (DD-22, PM-06)', async () => {
    const { text, headings } = await aPage(ORDERS.requested);

    expect(headings()).to.include(ofSummary('requested'));
    expect(text()).to.contain(ofManage('status.requested'));
    expect(text()).to.contain(ofManage('received', { payer: 'Carelon' }));
    expect(text()).to.contain(ofManage('not-confirmed', { payer: 'Carelon' }));
  });

  it('hides that disclaimer after confirmation (PM-06)', async () => {
    const { text } = await aPage(ORDERS.confirmed);

    expect(text()).to.contain(ofManage('status.confirmed'));
    expect(text()).not.to.contain(ofManage('not-confirmed', { payer: 'Carelon' }));
  });

  it("shows why it can't change anymore and whom to call (PM-09)", async () => {
    const kept = mockPortal().backend.bookings.get(ORDERS.confirmed);
    const started = { allowed: false, reason: 'started' };
    const { text, buttons } = await aPage(ORDERS.confirmed, {
      overrides: [answer(getP2p, () => ({ ...kept, canCancel: started, canReschedule: started }))],
    });

    expect(text()).to.contain(ofRecord('no-cancel.started'));
    expect(text()).to.contain(ofRecord('no-reschedule.started'));
    expect(buttons()).not.to.include(ofManage('reschedule'));
  });

  it('shows that there is none, with a link back (PM-03)', async () => {
    const { el, text, press } = await aPage(ORDERS.request);
    expect(text()).to.contain(ofManage('none'));
    await expect(el).to.be.accessible();

    const received = oneEvent(document, OrderSearchRequestedEvent.type);
    await press(ofManage('back'));
    await received;
  });

  it('shows an error and the link back if the order is unknown', async () => {
    const { text, buttons } = await aPage('nonsense');

    expect(text()).to.contain(ofManage('could-not-order'));
    expect(buttons()).to.include(ofManage('back'));
  });

  it('shows an error if access is denied', async () => {
    const { text } = await aPage(ORDERS.confirmed, {
      overrides: [answer(getOrderHeader, () => problem(403, 'forbidden'))],
    });

    expect(text()).to.contain(`${ofManage('could-not-order')} ${ofFailure('forbidden')}`);
  });

  it('recovers from a failed read with one click and focuses the title', async () => {
    const portal = mockPortal();
    portal.qa.failAll(true, '503');
    const { el, text, press, headings, focused } = await aPage(ORDERS.confirmed, {}, portal);
    expect(text()).to.contain(`${ofManage('could-not-order')} ${ofFailure('busy')}`);
    await expect(el).to.be.accessible();

    portal.qa.failAll(false);
    await press(ofFailure('again'));

    expect(headings()[0]).to.equal(ofManage('title'));
    expect(focused()).to.equal(ofManage('title'));
  });

  it("shows the booking's zone or the zone the host sets (PM-05)", async () => {
    const { text, el, settled } = await aPage(ORDERS.confirmed);
    expect(text()).to.contain('Central Time (CT)');

    el.timeZone = 'America/New_York';
    await settled();
    expect(text()).to.contain('Eastern Time (ET)');
    expect(text()).to.match(patternOf(ofSummary('payer-time', { payer: 'Carelon', zone: 'Central Time (CT)' })));
  });

  it("downloads the calendar file without the member's name (PM-08)", async () => {
    const { catchFile, press, portal } = await aPage(ORDERS.confirmed);
    const files = catchFile();

    await press(ofManage('calendar'));

    const [family = 'none'] = portal.backend.orders.get(ORDERS.confirmed).member.name.split(',');
    expect(files).to.have.lengthOf(1);
    expect(files[0]?.fileName).to.match(/\.ics$/);
    expect(files[0]?.content).to.contain('BEGIN:VCALENDAR').and.not.to.contain(family);
  });

  it("shows the host's announcement in every state (PS-26)", async () => {
    const notice = (root: Element) => root.shadowRoot?.querySelector<HTMLSlotElement>('slot[name=notice]');
    const { el } = await aPage(ORDERS.confirmed);
    const paragraph = document.createElement('p');
    Object.assign(paragraph, { slot: 'notice', textContent: 'Scheduling is being rolled out.' });
    el.append(paragraph);
    expect(notice(el)?.assignedElements()).to.deep.equal([paragraph]);

    const { el: none } = await aPage('nonsense');
    expect(notice(none)?.checkVisibility()).to.not.equal(undefined);
  });

  it('clears everything when the session ends', async () => {
    const { el, text, settled } = await aPage(ORDERS.confirmed);

    el.endSession();
    await settled();

    expect(text()).to.contain(ofModule('ended')).and.not.to.contain('Chowdhury');
    expect([el.order.value, el.booking.value]).to.deep.equal([undefined, undefined]);
  });

  for (const state of ['confirmed', 'requested'] as const) {
    it(`is accessible while it is ${state}`, async () => {
      const { el } = await aPage(ORDERS[state]);

      await expect(el).to.be.accessible();
    });
  }
});
