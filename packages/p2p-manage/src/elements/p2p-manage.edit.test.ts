import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { editP2pParticipant, listContacts } from '@portal/api';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { ofContact, ofSummary } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofManage, ofNews, ofTask } from '../copy.fixture.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

/** The page of an order with a complete mock backend, after its reads. */
async function aPage(orderId: string, options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(html`<p2p-manage order-id=${orderId} .settings=${portal.settings}></p2p-manage>`);
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

describe('<p2p-manage>, changing the contact person', () => {
  it("starts with the booking's contact and keeps the time (PM-10)", async () => {
    const { press, value, type, text, portal, focused } = await aPage(ORDERS.confirmed);
    const { slot } = portal.backend.bookings.get(ORDERS.confirmed);

    await press(ofManage('edit'));
    expect(focused()).to.equal(ofTask('edit-title'));
    expect([value('firstName'), value('phone')]).to.deep.equal(['Leena', '(404) 555-0119']);

    await type('phone', '312-555-0199 x7');
    await press(ofTask('edit-save'), { twice: true });

    const saved = portal.backend.bookings.get(ORDERS.confirmed);
    expect(saved.slot).to.deep.equal(slot);
    expect([saved.participant.phone, saved.participant.extension]).to.deep.equal(['+13125550199', '7']);
    expect(text()).to.contain('(312) 555-0199 ext. 7');
    expect(focused()).to.equal(ofNews('done.edited'));
  });

  it('shows every error at once and focuses the first (PS-17)', async () => {
    const { press, type, errors, portal } = await aPage(ORDERS.confirmed);
    await press(ofManage('edit'));
    await type('firstName', '');
    await type('email', 'nobody');

    await press(ofTask('edit-save'));

    expect(errors()).to.deep.equal([ofContact('firstName.required'), ofContact('email.format')]);
    expect(portal.backend.bookings.get(ORDERS.confirmed).participant.firstName).to.equal('Leena');
  });

  it('keeps entries after a failure (H11, PM-10)', async () => {
    const { press, type, text, value, portal } = await aPage(ORDERS.confirmed);
    await press(ofManage('edit'));
    await type('firstName', 'Lina');
    portal.qa.failNext('500');

    await press(ofTask('edit-save'));
    expect(text()).to.contain(ofTask('could-not-edit'));
    expect(value('firstName')).to.equal('Lina');

    await press(ofTask('edit-save'));
    expect(portal.backend.bookings.get(ORDERS.confirmed).participant.firstName).to.equal('Lina');
  });

  it('keeps entries if someone else changed the booking (H7, PM-10)', async () => {
    const { press, type, text, value, portal } = await aPage(ORDERS.requested);
    await press(ofManage('edit'));
    await type('firstName', 'Conrad');
    portal.qa.confirmP2p(ORDERS.requested);

    await press(ofTask('edit-save'));
    expect(text()).to.contain(ofNews('changed.state.confirmed'));
    expect(value('firstName')).to.equal('Conrad');

    await press(ofTask('edit-save'));
    expect(portal.backend.bookings.get(ORDERS.requested).participant.firstName).to.equal('Conrad');
  });

  it('keeps entries through a refresh, even a failed one (PM-10)', async () => {
    const { el, press, type, value, text, settled, portal } = await aPage(ORDERS.confirmed);
    await press(ofManage('edit'));
    await type('firstName', 'Lina');

    el.refresh();
    await settled();
    expect(value('firstName')).to.equal('Lina');

    portal.qa.failAll(true);
    el.refresh();
    await settled();
    expect(text()).to.contain(ofManage('could-not-refresh'));
    expect(value('firstName')).to.equal('Lina');
  });

  it('shows rejected entries next to their fields until changed (H1, PM-10)', async () => {
    const fields = [{ pointer: 'participant.email', code: 'invalid' }];
    const { press, type, errors, focused } = await aPage(ORDERS.confirmed, {
      overrides: [answer(editP2pParticipant, () => problem(422, 'invalid', { errors: fields }))],
    });
    await press(ofManage('edit'));
    await type('email', 'leena@gone.example');

    await press(ofTask('edit-save'));
    expect(errors()).to.deep.equal([ofContact('email.refused')]);
    expect(focused()).to.contain(ofTask('edit-faults', { count: 1 }));

    await press(ofContact('email.refused'));
    expect(focused()).to.equal('#email');

    await type('email', 'new@office.example');
    expect(errors()).to.deep.equal([]);
  });

  it('keeps entries through session expiry and saves them once (H2, PM-10)', async () => {
    const { el, press, type, value, portal, settled } = await aPage(ORDERS.confirmed);
    await press(ofManage('edit'));
    await type('firstName', 'Lina');
    portal.qa.expireSession(true);
    const notified = oneEvent(el, 'session-expired');
    const saved = press(ofTask('edit-save'));
    await notified;
    expect(value('firstName')).to.equal('Lina');

    portal.qa.expireSession(false);
    el.resume();
    await saved;
    await settled();
    const events = portal.backend.p2pHistory.of(ORDERS.confirmed);
    expect(portal.backend.bookings.get(ORDERS.confirmed).participant.firstName).to.equal('Lina');
    expect(events.filter(({ kind }) => kind === 'participant-changed')).to.have.lengthOf(1);
  });

  it('changes the contact once from two elements with one order (PM-10)', async () => {
    const portal = mockPortal();
    const first = await aPage(ORDERS.confirmed, {}, portal);
    const second = await aPage(ORDERS.confirmed, {}, portal);
    for (const [page, name] of [
      [first, 'Lina'],
      [second, 'Lea'],
    ] as const) {
      await page.press(ofManage('edit'));
      await page.type('firstName', name);
    }

    await first.press(ofTask('edit-save'));
    await second.press(ofTask('edit-save'));

    expect(portal.backend.bookings.get(ORDERS.confirmed).participant.firstName).to.equal('Lina');
    expect(second.text()).to.contain(ofNews('changed.participant', { person: 'Lina Chowdhury, MD, FACC' }));
    expect(second.value('firstName')).to.equal('Lea');
  });

  it('requires a credential only if the plan does (DD-36, PM-10)', async () => {
    const portal = mockPortal();
    const orderId = ORDERS.oncology;
    const slot = portal.backend.slots.firstOpen(portal.backend.orders.get(orderId));
    const participant = portal.backend.bookings.get(ORDERS.confirmed).participant;
    const request = { orderId, slotId: slot?.slotId ?? '', holdId: null, timeZone: 'America/Chicago', participant };
    portal.backend.bookings.schedule({ ...request, credential: 'md', agreed: true });
    const { el, press, choose, value, text } = await aPage(orderId, {}, portal);
    expect(text()).to.contain(`${ofSummary('credential')} MD`);

    await press(ofManage('edit'));
    expect(value('credential')).to.equal('md');
    await expect(el).to.be.accessible();
    await choose('credential', 'np');
    await press(ofTask('edit-save'));

    expect(portal.backend.bookings.get(orderId).credential?.code).to.equal('np');
    expect(text()).to.contain(`${ofSummary('credential')} NP`);
    expect(portal.backend.bookings.get(orderId).slot.slotId).to.equal(slot?.slotId);
  });

  it('works without the list of contacts (PM-10)', async () => {
    const { press, text, value } = await aPage(ORDERS.confirmed, {
      overrides: [answer(listContacts, () => problem(500, 'broken'))],
    });

    await press(ofManage('edit'));

    expect(text()).to.contain(ofContact('could-not.contacts'));
    expect(value('lastName')).to.equal('Chowdhury');
  });

  it('is accessible', async () => {
    const { el, press } = await aPage(ORDERS.confirmed);
    await press(ofManage('edit'));

    await expect(el).to.be.accessible();
  });

  it('closes by keyboard and returns focus', async () => {
    const { press, focused, settled } = await aPage(ORDERS.confirmed);
    await press(ofManage('edit'));

    for (let i = 0; i < 40 && focused() !== ofTask('edit-back'); i += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(focused()).to.equal(ofManage('edit'));
  });
});
