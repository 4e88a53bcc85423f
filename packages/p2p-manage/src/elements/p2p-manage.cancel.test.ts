import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { cancelP2p } from '@portal/api';
import { ORDERS, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { patternOf } from '@portal/p2p-parts/testing';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofAction, ofManage, ofNews, ofRecord, ofTask } from '../copy.fixture.js';
import { P2pCancelledEvent, P2pRequestRequestedEvent } from '../events.js';

import { actionDriver } from '../later-action/p2p-action.driver.js';
import type { P2pAction } from '../later-action/p2p-action.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

/** The page of an order with a complete mock backend, after its reads. */
async function aPage(orderId: string, options: MockPortalOptions = {}, portal = mockPortal(options)) {
  const el = await fixture<P2pManage>(html`<p2p-manage order-id=${orderId} .settings=${portal.settings}></p2p-manage>`);
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

/** Presses Tab until an element with this name has focus. */
async function tabTo(name: string, focused: () => string): Promise<void> {
  for (let i = 0; i < 40 && focused() !== name; i += 1) await sendKeys({ press: 'Tab' });
  expect(focused()).to.equal(name);
}

describe('<p2p-manage>, canceling', () => {
  it('explains the consequences, requires a reason, keeps the appointment on request (PM-07, PM-09)', async () => {
    const { text, press, dialogIsOpen, focused, portal } = await aPage(ORDERS.confirmed);

    await press(ofManage('cancel'));
    expect(dialogIsOpen()).to.equal(true);
    expect(text()).to.match(patternOf(ofTask('cancel-time')));
    expect(text()).to.match(
      patternOf(`${ofManage('again-until', { moment: '{day}, 2026, {time} CT' })} ${ofTask('then-appeal')}`),
    );

    await press(ofTask('keep'));
    expect(dialogIsOpen()).to.equal(false);
    expect(focused()).to.equal(ofManage('cancel'));
    expect(portal.backend.bookings.get(ORDERS.confirmed).state).to.equal('confirmed');
  });

  it('requires a reason, and a note with another reason (PM-10)', async () => {
    const { press, errors, choose, type, focused } = await aPage(ORDERS.confirmed);
    await press(ofManage('cancel'));

    await press(ofManage('cancel'));
    expect(errors()).to.deep.equal([ofTask('reason-required')]);

    await choose('reason', 'other');
    await press(ofManage('cancel'));
    expect(errors()).to.deep.equal([ofTask('note-required')]);
    expect(focused()).to.equal('#note');

    await type('note', 'x'.repeat(501));
    expect(errors()).to.deep.equal([ofTask('note-long', { max: 500 })]);
  });

  it('cancels once and notifies the host and scheduling team (PM-08)', async () => {
    const { el, press, choose, text, chip, portal, buttons, focused, receipts, dialogIsOpen } = await aPage(
      ORDERS.confirmed,
    );
    const before = portal.qa.outbox().length;
    const received: unknown[] = [];
    el.addEventListener(P2pCancelledEvent.type, ({ detail }) => received.push(detail));

    await press(ofManage('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofManage('cancel'), { twice: true });

    expect(received).to.deep.equal([{ orderId: ORDERS.confirmed, p2pId: 'p2p-7002' }]);
    expect(portal.qa.outbox().length - before).to.equal(1);
    expect(dialogIsOpen()).to.equal(false);
    expect(chip()).to.equal(ofManage('state.cancelled'));
    expect(text()).to.contain(ofNews('done.cancelled'));
    expect(text()).to.match(patternOf(ofManage('again-until')));
    expect(focused()).to.contain(ofNews('done.cancelled'));
    expect(buttons()).to.deep.equal([
      ofManage('back'),
      ofManage('back'),
      ofManage('calendar-off'),
      ofAction('request'),
    ]);
    expect(receipts().at(-1)).to.equal(
      `${ofRecord('receipt.cancel')} Jun 23, 2026, 9:00 AM CT ${ofRecord('status.sent')}`,
    );
  });

  it('offers a calendar file that cancels: same UID, higher SEQUENCE, CANCELLED (PM-08)', async () => {
    const { press, choose, catchFile } = await aPage(ORDERS.confirmed);
    const files = catchFile();
    const value = (name: string, content = '') => new RegExp(`^${name}:(.*)$`, 'm').exec(content)?.[1]?.trim();
    await press(ofManage('calendar'));

    await press(ofManage('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofManage('cancel'));
    await press(ofManage('calendar-off'));

    const [before, after] = files.map(({ content }) => content);
    expect(value('STATUS', after)).to.equal('CANCELLED');
    expect(value('METHOD', after)).to.equal('CANCEL');
    expect(value('UID', after)).to.equal(value('UID', before));
    expect(Number(value('SEQUENCE', after))).to.be.greaterThan(Number(value('SEQUENCE', before)));
  });

  it('shows when the scheduling team was notified (PM-08)', async () => {
    const { press, choose, text } = await aPage(ORDERS.confirmed);
    await press(ofManage('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofManage('cancel'));

    expect(text()).to.contain(ofNews('told', { moment: 'Jun 23, 2026, 9:00 AM CT' }));
  });

  it('shows that the email failed and whom to call (PM-08)', async () => {
    const { el, press, choose, text, chip } = await aPage(ORDERS.confirmed, { scenario: 'email-fails' });
    await press(ofManage('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofManage('cancel'));

    expect(chip()).to.equal(ofManage('state.cancelled'));
    expect(text()).to.contain(ofNews('told-failed'));
    expect(text()).to.contain(ofNews('told-call', { payer: 'Carelon', phone: '(800) 252-2021', orderId: '124020012' }));
    expect(text()).to.contain(ofRecord('receipt-failed'));
    await expect(el).to.be.accessible();
  });

  it('offers another request here and on the order afterward (PM-09)', async () => {
    const { el, press, choose, buttons, portal, settled } = await aPage(ORDERS.confirmed);
    const onOrder = await fixture<P2pAction>(
      html`<p2p-action order-id=${ORDERS.confirmed} .settings=${portal.settings}></p2p-action>`,
    );
    const order = actionDriver(onOrder);
    await order.settled();
    expect(order.button()).to.equal(ofAction('manage'));

    await press(ofManage('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofManage('cancel'));
    onOrder.refresh();
    await order.settled();
    expect(order.button()).to.equal(ofAction('request'));
    expect(buttons()).to.include(ofAction('request'));

    const received = oneEvent<P2pRequestRequestedEvent>(el, P2pRequestRequestedEvent.type);
    await press(ofAction('request'));
    expect((await received).detail).to.deep.equal({ orderId: ORDERS.confirmed });
    await settled();
  });

  it('cancels once from two elements with one order (PM-09)', async () => {
    const portal = mockPortal();
    const first = await aPage(ORDERS.confirmed, {}, portal);
    const second = await aPage(ORDERS.confirmed, {}, portal);
    for (const { press, choose } of [first, second]) {
      await press(ofManage('cancel'));
      await choose('reason', 'no-longer-needed');
    }

    await first.press(ofManage('cancel'));
    await second.press(ofManage('cancel'));

    expect(portal.qa.outbox()).to.have.lengthOf(1);
    expect(second.text()).to.contain(ofNews('refused.you'));
    expect([first.chip(), second.chip()]).to.deep.equal([ofManage('state.cancelled'), ofManage('state.cancelled')]);
  });

  it('keeps entries after a failure and cancels once if unconfirmed (N3, PM-09)', async () => {
    const keys: (string | null)[] = [];
    const inner = mockPortal();
    const { press, choose, type, text, value, chip } = await aPage(ORDERS.confirmed, {
      overrides: [
        answer(cancelP2p, (given, { key, version }) => {
          keys.push(key);
          const cancelled = keys.length === 1 ? inner.backend.bookings.cancel(given, version) : undefined;
          return cancelled ? problem(503, 'busy') : inner.backend.bookings.get(given.orderId);
        }),
      ],
    });

    await press(ofManage('cancel'));
    await choose('reason', 'other');
    await type('note', 'The surgeon is away');
    await press(ofManage('cancel'));
    expect(text()).to.contain(ofTask('could-not-cancel'));
    expect(value('note')).to.equal('The surgeon is away');

    await press(ofManage('cancel'));
    expect(chip()).to.equal(ofManage('state.cancelled'));
    expect(keys).to.have.lengthOf(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it("shows someone else's change and lets the user continue (H7, PM-09)", async () => {
    const { press, choose, text, chip, portal, dialogIsOpen } = await aPage(ORDERS.requested);
    await press(ofManage('cancel'));
    await choose('reason', 'appeal-instead');
    portal.qa.confirmP2p(ORDERS.requested);

    await press(ofManage('cancel'));
    expect(dialogIsOpen()).to.equal(true);
    expect(text()).to.contain(ofNews('refused.payer', { payer: 'Carelon' }));
    expect(text()).to.contain(ofNews('changed.state.confirmed'));

    await press(ofManage('cancel'));
    expect(chip()).to.equal(ofManage('state.cancelled'));
  });

  it('closes if nothing is left to cancel and shows why (H7, PM-10)', async () => {
    const { press, choose, text, chip, portal, dialogIsOpen, focused } = await aPage(ORDERS.requested);
    await press(ofManage('cancel'));
    await choose('reason', 'appeal-instead');
    portal.qa.declineP2p(ORDERS.requested);

    await press(ofManage('cancel'));

    expect(dialogIsOpen()).to.equal(false);
    expect(chip()).to.equal(ofManage('state.declined'));
    expect(text()).to.contain(ofNews('changed.state.declined'));
    expect(focused()).to.contain(ofNews('refused.payer', { payer: 'Carelon' }));
  });

  it('is accessible in the dialog', async () => {
    const { el, press } = await aPage(ORDERS.confirmed);
    await press(ofManage('cancel'));
    await press(ofManage('cancel'));

    await expect(el).to.be.accessible();
  });

  it('is accessible after a change by someone else', async () => {
    const { el, press, choose, portal } = await aPage(ORDERS.requested);
    await press(ofManage('cancel'));
    await choose('reason', 'appeal-instead');
    portal.qa.confirmP2p(ORDERS.requested);
    await press(ofManage('cancel'));

    await expect(el).to.be.accessible();
  });

  it('is accessible after canceling', async () => {
    const { el, press, choose } = await aPage(ORDERS.confirmed);
    await press(ofManage('cancel'));
    await choose('reason', 'appeal-instead');
    await press(ofManage('cancel'));

    await expect(el).to.be.accessible();
  });

  it('stays open during the request, so the user sees the result', async () => {
    let answered: ((response: Response) => void) | undefined;
    const pending = new Promise<Response>((resolve) => (answered = resolve));
    const { press, choose, dialogIsOpen, settled, text, el } = await aPage(ORDERS.confirmed, {
      overrides: [answer(cancelP2p, () => pending)],
    });
    await press(ofManage('cancel'));
    await choose('reason', 'appeal-instead');
    void press(ofManage('cancel'));
    await sendKeys({ press: 'Escape' });
    await el.updateComplete;
    expect(dialogIsOpen()).to.equal(true);

    answered?.(problem(500, 'broken'));
    await settled();
    expect(text()).to.contain(ofTask('could-not-cancel'));
  });

  it('closes on Escape and returns focus', async () => {
    const { el, focused, settled, dialogIsOpen } = await aPage(ORDERS.confirmed);
    el.focus();
    await tabTo(ofManage('cancel'), focused);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(dialogIsOpen()).to.equal(true);

    await sendKeys({ press: 'Escape' });
    await settled();
    expect(dialogIsOpen()).to.equal(false);
    expect(focused()).to.equal(ofManage('cancel'));
  });

  it('works by keyboard alone (PM-07)', async () => {
    const { el, focused, settled, chip } = await aPage(ORDERS.confirmed);
    const received = oneEvent<P2pCancelledEvent>(document, P2pCancelledEvent.type);
    el.focus();
    await tabTo(ofManage('cancel'), focused);
    await sendKeys({ press: 'Enter' });
    await settled();

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await tabTo(ofManage('cancel'), focused);
    await sendKeys({ press: 'Enter' });
    await received;
    await settled();

    expect(chip()).to.equal(ofManage('state.cancelled'));
    expect(focused()).to.contain(ofNews('done.cancelled'));
  });
});
