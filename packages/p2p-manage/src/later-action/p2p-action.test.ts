import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getP2pEligibility } from '@portal/api';
import type { P2pEligibility } from '@portal/api';
import type { PortalSettings } from '@portal/kit';
import { answer, problem, respondWith } from '@portal/mocks';

import '../define/p2p-action.js';
import { ofAction } from '../copy.fixture.js';
import { P2pManageRequestedEvent, P2pRequestRequestedEvent } from '../events.js';

import { actionDriver } from './p2p-action.driver.js';
import type { P2pAction } from './p2p-action.js';

const CALL = ofAction('call', { payer: 'Sample', phone: '(800) 555-0100' });

const anAnswer = (change: Partial<P2pEligibility> = {}): P2pEligibility => ({
  orderId: '100000001',
  action: 'none',
  reason: 'other',
  availableFrom: null,
  windowEndsAt: null,
  phone: null,
  ...change,
});

/** Settings with scripted responses, and the order IDs of every request. */
function aPortal(respond: (orderIds: readonly string[], call: number) => readonly P2pEligibility[] | Response) {
  const calls: (readonly string[])[] = [];
  const settings: PortalSettings = {
    baseUrl: '/api/v1',
    timeZone: 'America/Chicago',
    locale: 'en-US',
    payer: { name: 'Sample Benefits Management', shortName: 'Sample', phone: '(800) 555-0100' },
    fetch: respondWith([
      answer(getP2pEligibility, ({ orderIds }) => {
        calls.push(orderIds);
        const answered = respond(orderIds, calls.length);
        return answered instanceof Response ? answered : { orders: [...answered] };
      }),
    ]),
  };
  return { settings, calls };
}

async function anAction(change: Partial<P2pEligibility>, more: Partial<PortalSettings> = {}) {
  const portal = aPortal(() => [anAnswer(change)]);
  const settings = { ...portal.settings, ...more };
  const { calls } = portal;
  const el = await fixture<P2pAction>(html`<p2p-action order-id="100000001" .settings=${settings}></p2p-action>`);
  const driver = actionDriver(el);
  await driver.settled();
  return { el, calls, ...driver };
}

describe('<p2p-action>', () => {
  it('offers a request and emits its event by keyboard and mouse (PS-01)', async () => {
    const { el, button } = await anAction({ action: 'request', reason: 'available' });
    expect(button()).to.equal(ofAction('request'));

    el.focus();
    const received = oneEvent<P2pRequestRequestedEvent>(document, P2pRequestRequestedEvent.type);
    await sendKeys({ press: 'Enter' });

    expect((await received).detail).to.deep.equal({ orderId: '100000001' });
  });

  it('shows until when the user can request one (PS-03)', async () => {
    const { text } = await anAction({ action: 'request', windowEndsAt: '2026-06-30T22:00:00Z' });

    expect(text()).to.equal(`${ofAction('request')} ${ofAction('until', { moment: 'Jun 30, 2026, 5:00 PM CT' })}`);
  });

  it('offers to manage the existing one (PS-23, PM-01)', async () => {
    const { el, button, press } = await anAction({ action: 'manage', reason: 'booked' });
    expect(button()).to.equal(ofAction('manage'));

    const received = oneEvent<P2pManageRequestedEvent>(el, P2pManageRequestedEvent.type);
    press();

    expect((await received).detail).to.deep.equal({ orderId: '100000001' });
  });

  const reasons: readonly (readonly [Partial<P2pEligibility>, string])[] = [
    [
      { reason: 'not-in-rollout-yet', availableFrom: '2026-06-22', phone: '(800) 555-0199' },
      `${ofAction('not-in-rollout-yet', { date: 'June 22, 2026' })} ${ofAction('call', { payer: 'Sample', phone: '(800) 555-0199' })}`,
    ],
    [{ reason: 'not-in-rollout-yet' }, `${ofAction('not-in-rollout')} ${CALL}`],
    [{ reason: 'plan-excluded' }, `${ofAction('plan-excluded')} ${CALL}`],
    [{ reason: 'solution-by-phone' }, `${ofAction('solution-by-phone')} ${CALL}`],
    [
      { reason: 'window-over', windowEndsAt: '2026-06-20T22:00:00Z' },
      `${ofAction('window-over', { moment: 'Jun 20, 2026, 5:00 PM CT' })} ${CALL}`,
    ],
    [{ reason: 'window-over' }, `${ofAction('window-over-undated')} ${CALL}`],
    [{ reason: 'under-appeal' }, `${ofAction('under-appeal')} ${CALL}`],
    [{ reason: 'order-state' }, ofAction('order-state')],
    [{ reason: 'other' }, `${ofAction('unknown')} ${CALL}`],
  ];
  for (const [change, sentence] of reasons) {
    it(`explains why not and what to do: ${change.reason ?? ''}${change.availableFrom ? ' with a date' : ''} (PS-26)`, async () => {
      const { text, button } = await anAction(change);

      expect(button()).to.equal(undefined);
      expect(text()).to.equal(sentence);
    });
  }

  it('leads to the outcome of a completed Peer-to-Peer (PS-26)', async () => {
    const { el, text, press } = await anAction({ reason: 'already-used' });
    expect(text()).to.equal(`${ofAction('already-used')} ${CALL} ${ofAction('outcome')}`);
    await expect(el).to.be.accessible();

    const received = oneEvent<P2pManageRequestedEvent>(el, P2pManageRequestedEvent.type);
    press();
    expect((await received).detail).to.deep.equal({ orderId: '100000001' });
  });

  it('shows that it is unavailable for an unknown order (PS-03)', async () => {
    const { text } = await anAction({ orderId: '999' });

    expect(text()).to.contain(ofAction('unknown'));
  });

  it('sends one request for fifty orders and another for the fifty-first (PS-03)', async () => {
    const { settings, calls } = aPortal((ids) => ids.map((orderId) => anAnswer({ orderId, action: 'request' })));
    const ids = Array.from({ length: 51 }, (_, i) => String(100 + i));
    const page = await fixture<HTMLElement>(html`
      <div>${[...ids, '100'].map((id) => html`<p2p-action order-id=${id} .settings=${settings}></p2p-action>`)}</div>
    `);
    const drivers = [...page.querySelectorAll('p2p-action')].map(actionDriver);
    await Promise.all(drivers.map(({ settled }) => settled()));

    expect(calls.map(({ length }) => length)).to.deep.equal([50, 1]);
    expect(drivers.every(({ button }) => button() === ofAction('request'))).to.equal(true);
  });

  it('keeps its height while it loads', async () => {
    const { settings } = aPortal(() => [anAnswer({ action: 'request' })]);
    const el = await fixture<P2pAction>(html`<p2p-action order-id="100000001" .settings=${settings}></p2p-action>`);
    const driver = actionDriver(el);
    const before = driver.blockSize();
    await driver.settled();

    expect(driver.blockSize()).to.equal(before);
  });

  it('offers a retry after a failure and moves focus to its replacement (H11)', async () => {
    const { settings } = aPortal((_, call) =>
      call === 1 ? problem(500, 'broken') : [anAnswer({ action: 'request', reason: 'available' })],
    );
    const el = await fixture<P2pAction>(html`<p2p-action order-id="100000001" .settings=${settings}></p2p-action>`);
    const { settled, text, focused, button } = actionDriver(el);
    await settled();
    expect(text()).to.equal(`${ofAction('failed')} ${ofAction('again')}`);
    await expect(el).to.be.accessible();

    el.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    await settled();

    expect(button()).to.equal(ofAction('request'));
    expect(focused()).to.equal(ofAction('request'));
  });

  it('reads again on refresh() and when it returns to the page (PS-23)', async () => {
    const { settings, calls } = aPortal((_, call) => [anAnswer({ action: call === 1 ? 'request' : 'manage' })]);
    const el = await fixture<P2pAction>(html`<p2p-action order-id="100000001" .settings=${settings}></p2p-action>`);
    const { settled, button } = actionDriver(el);
    await settled();

    el.refresh();
    await settled();
    expect(button()).to.equal(ofAction('manage'));

    const page = el.parentElement;
    el.remove();
    page?.append(el);
    await settled();
    expect(calls.length).to.equal(3);
  });

  it('is accessible with a button and with a reason', async () => {
    const { el } = await anAction({ action: 'request', reason: 'available' });
    await expect(el).to.be.accessible();

    const { el: other } = await anAction({ reason: 'plan-excluded' });
    await expect(other).to.be.accessible();
  });
});

describe("<p2p-action> with the host's URLs", () => {
  const hrefForP2p: NonNullable<PortalSettings['hrefForP2p']> = ({ orderId, action }) => `/p2p/${action}/${orderId}`;
  const WAYS = [
    [{ action: 'request', reason: 'available' }, '/p2p/request/100000001', P2pRequestRequestedEvent.type],
    [{ action: 'manage', reason: 'booked' }, '/p2p/manage/100000001', P2pManageRequestedEvent.type],
    [{ action: 'none', reason: 'already-used' }, '/p2p/manage/100000001', P2pManageRequestedEvent.type],
  ] as const;

  for (const [answered, href, type] of WAYS) {
    it(`is a link that navigates in place: ${answered.action}, ${answered.reason} (10-11)`, async () => {
      const { el, address, click } = await anAction(answered, { hrefForP2p });
      const received: Event[] = [];
      el.addEventListener(type, (event) => received.push(event));

      expect(address()).to.equal(href);
      expect([click(), received.length]).to.deep.equal([false, 1]);
      for (const keys of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
        expect([click(keys), received.length]).to.deep.equal([true, 1]);
      await expect(el).to.be.accessible();
    });
  }

  it('is a button if the URL is missing or unsafe (10-11)', async () => {
    for (const each of [() => undefined, () => 'javascript:alert(1)']) {
      const { address, button } = await anAction({ action: 'manage' }, { hrefForP2p: each });
      expect([address(), button()]).to.deep.equal([undefined, ofAction('manage')]);
    }
  });
});
