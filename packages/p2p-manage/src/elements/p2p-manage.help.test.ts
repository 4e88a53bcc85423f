import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { requestCallBack, requestSlotNotice } from '@portal/api';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';
import { ofAssistance, patternOf } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofManage, ofTask, showsTimeStays } from '../copy.fixture.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

const EMAIL = 'office@practice.example';
const NOTICE_SENT = ofAssistance('notice.sent', { email: EMAIL, time: 'Jun 23, 2026, 9:00 AM CT' });
const CALL_SENT = ofAssistance('call.sent', {
  payer: 'Carelon',
  phone: '(312) 555-0142',
  time: 'Jun 23, 2026, 9:00 AM CT',
  reference: 'CB-0012',
});

/** Rescheduling without available times, with a complete mock backend. */
async function moving(options: MockPortalOptions = {}, portal = mockPortal({ scenario: 'no-slots', ...options })) {
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${portal.settings}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  await driver.press(ofManage('reschedule'));
  return { el, portal, ...driver };
}

/** Like the browser when the user closes the tab. Returns whether it closes without confirmation. */
const mayClose = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Presses Tab until an element with this name has focus. */
async function tabTo(name: string, focused: () => string): Promise<void> {
  for (let i = 0; i < 60 && focused() !== name; i += 1) await sendKeys({ press: 'Tab' });
  expect(focused()).to.equal(name);
}

describe('<p2p-manage>, rescheduling without available times', () => {
  it('offers an email and a callback after the sentence and phone (PM-09, PS-13)', async () => {
    const { el, text, headings, help, buttons } = await moving();

    const page = text();
    const order = [
      ofTask('no-slots', { payer: 'Carelon Medical Benefits Management' }),
      ofTask('no-slots-call', { phone: '(800) 252-2021', reference: 'P2P-{number}' }),
      ofTask('no-slots-stay'),
      ofAssistance('notice.title'),
      ofAssistance('call.title'),
    ].map((sentence) => page.search(patternOf(sentence)));
    expect(order).not.to.include(-1);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(headings().slice(-4)).to.deep.equal([
      ofTask('reschedule-title'),
      ofAssistance('help.title'),
      ofAssistance('notice.title'),
      ofAssistance('call.title'),
    ]);
    expect(help().fields()).to.deep.equal([
      `${ofAssistance('notice.email')} *`,
      `${ofAssistance('call.name')} *`,
      `${ofAssistance('call.phone')} *`,
      ofAssistance('call.extension'),
      ofAssistance('call.note'),
    ]);
    expect(buttons()).to.include(ofTask('keep-time')).and.not.to.include(ofTask('continue'));
    expect(page, 'there is no new time').not.to.match(patternOf(ofTask('stays')));
    await expect(el).to.be.accessible();
  });

  it("doesn't claim that the time of a missed call stays (PM-10, PS-13)", async () => {
    const portal = mockPortal({ scenario: 'no-slots' });
    portal.qa.callP2p(ORDERS.confirmed, 'missed');
    const { text, headings } = await moving({}, portal);

    expect(text()).to.contain(ofTask('was-missed'));
    expect(showsTimeStays(text())).to.equal(false);
    expect(headings()).to.include.members([ofAssistance('notice.title'), ofAssistance('call.title')]);
  });

  it('requests an email and still shows it after returning (PM-09, PS-13)', async () => {
    const { el, portal, help, press, focused } = await moving();
    const { slot } = portal.backend.bookings.get(ORDERS.confirmed);
    help().type('email', ` ${EMAIL} `);
    await press(ofAssistance('notice.send'));
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(focused()).to.equal(NOTICE_SENT);
    expect(help().announced(), 'read on focus, so not announced').to.equal('');
    await expect(el).to.be.accessible();

    await press(ofTask('keep-time'));
    await press(ofManage('reschedule'));
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);

    el.remove();
    const again = await moving({}, portal);
    expect(again.help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(portal.backend.bookings.get(ORDERS.confirmed).slot, 'the present time stays').to.deep.equal(slot);
  });

  it('requests a callback with any common phone format and extension (PM-09, PS-13)', async () => {
    const requested: unknown[] = [];
    const portal: MockPortal = mockPortal({
      scenario: 'no-slots',
      overrides: [
        answer(requestCallBack, (input) => {
          requested.push(input);
          return portal.backend.assistance.askForCall(input);
        }),
      ],
    });
    const { help, press, text } = await moving({}, portal);
    help().type('name', 'K. Brandt');
    help().type('phone', '1-312.555.0142 x77');
    await press(ofAssistance('call.send'));

    expect(requested).to.deep.equal([
      { orderId: ORDERS.confirmed, name: 'K. Brandt', phone: '+13125550142', extension: '77', note: '' },
    ]);
    expect(help().sent()).to.deep.equal([CALL_SENT]);

    help().type('email', EMAIL);
    await press(ofAssistance('notice.send'));
    expect(help().sent()).to.deep.equal([NOTICE_SENT, CALL_SENT]);
    expect(text(), 'no field is left').not.to.contain(ofAssistance('help.required'));
  });

  it('lists missing entries first and focuses the list (PM-09, PS-13)', async () => {
    const { el, help, press, focused } = await moving();
    await press(ofAssistance('call.send'));

    expect(help().errors()).to.deep.equal([ofAssistance('name.required'), ofAssistance('phone.required')]);
    expect(help().isListFirst()).to.equal(true);
    expect(focused()).to.include(ofAssistance('faults', { count: 2 }));
    await expect(el).to.be.accessible();
  });

  it('keeps entries after a failure and sends one request (N3, PM-09, PS-13)', async () => {
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
    await press(ofAssistance('notice.send'));
    expect(alerts()[0]).to.contain(ofAssistance('could-not.notice'));
    expect(alerts()[0]).to.contain(ofAssistance('kept'));
    expect([help().value('email'), help().value('name')]).to.deep.equal([EMAIL, 'K. Brandt']);

    await press(ofAssistance('notice.send'), { twice: true });
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(help().value('name'), 'typed for the call').to.equal('K. Brandt');
    expect(keys).to.have.lengthOf(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps entries through session expiry and sends them afterward (PM-09, PS-13)', async () => {
    const { el, help, press, portal, settled } = await moving();
    help().type('name', 'K. Brandt');
    help().type('email', EMAIL);
    portal.qa.expireSession(true);
    const notified = oneEvent(el, 'session-expired');
    const sent = press(ofAssistance('notice.send'));
    await notified;
    expect([help().value('email'), help().value('name')]).to.deep.equal([EMAIL, 'K. Brandt']);

    portal.qa.expireSession(false);
    el.resume();
    await sent;
    await settled();
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
    expect(help().value('name')).to.equal('K. Brandt');
    expect(portal.backend.assistance.of(ORDERS.confirmed).notice?.email).to.equal(EMAIL);
  });

  it('guards the tab for unsent entries only (PM-09, PS-13)', async () => {
    const { help, press } = await moving();
    expect(mayClose(), 'no entries').to.equal(true);
    help().type('email', EMAIL);
    await waitUntil(() => !mayClose());

    await press(ofAssistance('notice.send'));
    expect(mayClose(), 'it was sent').to.equal(true);
  });

  it('requests an email by keyboard with Enter (PM-07, PM-09, PS-13)', async () => {
    const portal = mockPortal({ scenario: 'no-slots' });
    const el = await fixture<P2pManage>(
      html`<p2p-manage order-id=${ORDERS.confirmed} .settings=${portal.settings}></p2p-manage>`,
    );
    const { focused, settled, help } = manageDriver(el);
    await settled();
    el.focus();
    await tabTo(ofManage('reschedule'), focused);
    await sendKeys({ press: 'Enter' });
    await settled();
    await tabTo('#email', focused);
    await sendKeys({ type: EMAIL });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(help().sent()).to.deep.equal([NOTICE_SENT]);
  });

  it('requests a callback by keyboard alone (PM-07, PM-09, PS-13)', async () => {
    const { focused, settled, help } = await moving();
    help().focus('name');
    await sendKeys({ type: 'K. Brandt' });
    await tabTo('#phone', focused);
    await sendKeys({ type: '312-555-0142' });
    await tabTo(ofAssistance('call.send'), focused);
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(help().sent()).to.deep.equal([CALL_SENT]);
    expect(focused()).to.equal(CALL_SENT);
  });
});
