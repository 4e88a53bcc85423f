import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { requestCallBack, requestSlotNotice } from '@portal/api';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

import '../define/p2p-manage.js';
import '../define/p2p-manage-record.js';
import '../define/p2p-manage-tasks.js';

import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

const EMAIL = 'office@practice.example';
const NOTICE_SENT = `We write to ${EMAIL} when a slot opens. Asked for on Jun 23, 2026, 9:00 AM CT.`;
const CALL_SENT =
  'Carelon calls you at (312) 555-0142. Asked for on Jun 23, 2026, 9:00 AM CT. Reference to quote: CB-0012';

/** Moving a booking while no time is open, over a whole mock backend. */
async function moving(options: MockPortalOptions = {}, portal = mockPortal({ scenario: 'no-slots', ...options })) {
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${portal.settings}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  await driver.press('Reschedule');
  return { el, portal, ...driver };
}

/** As the browser does when the tab is to be closed. Tells whether it may be closed without a question. */
const mayClose = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Goes on by Tab until what is named has the focus. */
async function tabTo(name: string, focused: () => string): Promise<void> {
  for (let i = 0; i < 60 && focused() !== name; i += 1) await sendKeys({ press: 'Tab' });
  expect(focused()).to.equal(name);
}

describe('<p2p-manage>, rescheduling where no time is open', () => {
  it('offers to tell of a slot and to call, after the sentence and the telephone (PM-09, PS-13)', async () => {
    const { el, text, headings, help, buttons } = await moving();

    const page = text();
    const order = [
      'Currently we are unable to process your request. Please contact Carelon Medical Benefits Management for further assistance.',
      'and quote P2P-',
      'Your present time stays as it is.',
      'Tell me when a slot opens',
      'Ask for a call back',
    ].map((words) => page.indexOf(words));
    expect(order).not.to.include(-1);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(headings().slice(-4)).to.deep.equal([
      'Reschedule Peer-to-Peer',
      'What you can do now',
      'Tell me when a slot opens',
      'Ask for a call back',
    ]);
    expect(help().fields()).to.deep.equal([
      'Email Address *',
      'Name *',
      'Contact Phone Number *',
      'Extension',
      'When it suits you',
    ]);
    expect(buttons()).to.include('Keep present time').and.not.to.include('Continue');
    expect(page, 'there is no new time').not.to.contain('until the new time is booked');
    await expect(el).to.be.accessible();
  });

  it('does not say of a missed call that its time stays (PM-10, PS-13)', async () => {
    const portal = mockPortal({ scenario: 'no-slots' });
    portal.qa.callP2p(ORDERS.confirmed, 'missed');
    const { text, headings } = await moving({}, portal);

    expect(text()).to.contain('The call at this time was missed.').and.not.to.contain('stays');
    expect(headings()).to.include.members(['Tell me when a slot opens', 'Ask for a call back']);
  });

  it('is told of a slot, and that stays said when the task or the page is opened again (PM-09, PS-13)', async () => {
    const { el, portal, help, press, focused } = await moving();
    const { slot } = portal.backend.bookings.get(ORDERS.confirmed);
    help().type('email', ` ${EMAIL} `);
    await press('Tell me');
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(focused()).to.equal(NOTICE_SENT);
    expect(help().said(), 'read with the focus, and not said as well').to.equal('');
    await expect(el).to.be.accessible();

    await press('Keep present time');
    await press('Reschedule');
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);

    el.remove();
    const again = await moving({}, portal);
    expect(again.help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(portal.backend.bookings.get(ORDERS.confirmed).slot, 'the present time stays').to.deep.equal(slot);
  });

  it('asks for a call with a number in any common form and its extension (PM-09, PS-13)', async () => {
    const asked: unknown[] = [];
    const portal: MockPortal = mockPortal({
      scenario: 'no-slots',
      overrides: [
        answer(requestCallBack, (input) => {
          asked.push(input);
          return portal.backend.assistance.askForCall(input);
        }),
      ],
    });
    const { help, press, text } = await moving({}, portal);
    help().type('name', 'K. Brandt');
    help().type('phone', '1-312.555.0142 x77');
    await press('Ask for a call');

    expect(asked).to.deep.equal([
      { orderId: ORDERS.confirmed, name: 'K. Brandt', phone: '+13125550142', extension: '77', note: '' },
    ]);
    expect(help().sent()).to.deep.equal([CALL_SENT]);

    help().type('email', EMAIL);
    await press('Tell me');
    expect(help().sent()).to.deep.equal([NOTICE_SENT, CALL_SENT]);
    expect(text(), 'no field is left').not.to.contain('are required');
  });

  it('says what is missing beside its field, and leads to the first (PM-09, PS-13)', async () => {
    const { el, help, press, focused } = await moving();
    await press('Ask for a call');

    expect(help().errors()).to.deep.equal(['Enter a Name', 'Enter a Contact Phone Number']);
    expect(focused()).to.equal('#name');
    await expect(el).to.be.accessible();
  });

  it('keeps everything when it cannot be sent, and asks once although the answer was lost (N3, PM-09, PS-13)', async () => {
    const keys: (string | null)[] = [];
    const inner = mockPortal();
    const { help, press, alerts } = await moving({
      overrides: [
        answer(requestSlotNotice, ({ orderId, email }, { key }) => {
          keys.push(key);
          const kept = inner.backend.assistance.askForNotice(orderId, email);
          return keys.length > 1 ? kept : problem(500, 'lost');
        }),
      ],
    });
    help().type('name', 'K. Brandt');
    help().type('email', EMAIL);
    await press('Tell me');
    expect(alerts()[0]).to.contain('We could not send your request to be told.');
    expect(alerts()[0]).to.contain('What you entered is kept.');
    expect([help().value('email'), help().value('name')]).to.deep.equal([EMAIL, 'K. Brandt']);

    await press('Tell me', { twice: true });
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(help().value('name'), 'typed for the call').to.equal('K. Brandt');
    expect(keys).to.have.lengthOf(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps what was typed when the session ends, and sends it after signing in again (PM-09, PS-13)', async () => {
    const { el, help, press, portal, settled } = await moving();
    help().type('name', 'K. Brandt');
    help().type('email', EMAIL);
    portal.qa.expireSession(true);
    const told = oneEvent(el, 'session-expired');
    const sent = press('Tell me');
    await told;
    expect([help().value('email'), help().value('name')]).to.deep.equal([EMAIL, 'K. Brandt']);

    portal.qa.expireSession(false);
    el.resume();
    await sent;
    await settled();
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(help().value('name')).to.equal('K. Brandt');
    expect(portal.backend.assistance.of(ORDERS.confirmed).notice?.email).to.equal(EMAIL);
  });

  it('asks before the tab is closed over what was typed, and not once it was sent (PM-09, PS-13)', async () => {
    const { help, press } = await moving();
    expect(mayClose(), 'nothing is typed').to.equal(true);
    help().type('email', EMAIL);
    await waitUntil(() => !mayClose());

    await press('Tell me');
    expect(mayClose(), 'it was sent').to.equal(true);
  });

  it('is told of a slot by keyboard alone: Enter sends (PM-07, PM-09, PS-13)', async () => {
    const portal = mockPortal({ scenario: 'no-slots' });
    const el = await fixture<P2pManage>(
      html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${portal.settings}></p2p-manage>`,
    );
    const { focused, settled, help } = manageDriver(el);
    await settled();
    el.focus();
    await tabTo('Reschedule', focused);
    await sendKeys({ press: 'Enter' });
    await settled();
    await tabTo('#email', focused);
    await sendKeys({ type: EMAIL });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
  });

  it('asks for a call by keyboard alone (PM-07, PM-09, PS-13)', async () => {
    const { focused, settled, help } = await moving();
    help().focus('name');
    await sendKeys({ type: 'K. Brandt' });
    await tabTo('#phone', focused);
    await sendKeys({ type: '312-555-0142' });
    await tabTo('Ask for a call', focused);
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(help().sent()).to.deep.equal([CALL_SENT]);
    expect(focused()).to.equal(CALL_SENT);
  });
});
