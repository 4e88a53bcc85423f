import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { requestCallBack, requestSlotNotice } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import { ofAssistance, ofSlots } from '@portal/p2p-parts/testing';

import { ofClosed } from '../copy.fixture.js';
import { schedulerDriver } from './p2p-scheduler.driver.js';
import type { P2pScheduler } from './p2p-scheduler.js';
import { aScheduler } from './scheduler.fixture.js';

const noSlots = (overrides: Parameters<typeof aScheduler>[0] = {}) =>
  aScheduler({ scenario: 'no-slots', ...overrides });

const sentTo = (email: string): string => ofAssistance('notice.sent', { email, time: 'Jun 23, 2026, 9:00 AM CT' });

describe('<p2p-scheduler> without available times', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it("shows the deck's sentence, the phone number, and two forms (PS-13)", async () => {
    const { paragraphs, facts, headings, help } = await noSlots();

    expect(paragraphs()[0]).to.equal(ofClosed('unavailable', { payer: 'Carelon Medical Benefits Management' }));
    expect(facts().some((fact) => fact.startsWith(`${ofClosed('reference')} P2P-`))).to.equal(true);
    expect(facts().find((fact) => fact.startsWith(ofClosed('until')))).to.match(/ \w{3} \d+, 2026/);
    expect(headings()).to.include.members([ofAssistance('notice.title'), ofAssistance('call.title')]);
    expect(help().fields()).to.deep.equal([
      `${ofAssistance('notice.email')} *`,
      `${ofAssistance('call.name')} *`,
      `${ofAssistance('call.phone')} *`,
      ofAssistance('call.extension'),
      ofAssistance('call.note'),
    ]);
  });

  it('requests an email for open slots and still shows it afterward (PS-13)', async () => {
    const { portal, help, press, focused } = await noSlots();
    help().type('email', ' office@practice.example ');
    await press(ofAssistance('notice.send'));
    const sent = sentTo('office@practice.example');
    await waitUntil(() => help().sent().includes(sent));
    await waitUntil(() => focused() === sent);

    const el = await fixture<P2pScheduler>(
      html`<p2p-scheduler order-id=${ORDERS.request} .settings=${portal.settings}></p2p-scheduler>`,
    );
    const again = schedulerDriver(el);
    await again.settled();
    expect(again.help().sent()).to.deep.equal([sent]);
    await expect(el).to.be.accessible();
  });

  it('requests a callback with any common phone format and extension (PS-13)', async () => {
    const requested: unknown[] = [];
    const { help, press, settled } = await noSlots({
      overrides: [
        answer(requestCallBack, (input) => {
          requested.push(input);
          const callBack = { phone: input.phone, requestedAt: '2026-06-23T14:00:00Z', reference: 'CB-6789' };
          return { notice: null, callBack };
        }),
      ],
    });
    help().type('name', 'K. Brandt');
    help().type('phone', '1-312.555.0142 x77');
    help().type('note', 'weekdays after 2 PM');
    await press(ofAssistance('call.send'));
    await waitUntil(() => help().sent().length === 1);
    await settled();

    expect(requested).to.deep.equal([
      {
        orderId: ORDERS.request,
        name: 'K. Brandt',
        phone: '+13125550142',
        extension: '77',
        note: 'weekdays after 2 PM',
      },
    ]);
    expect(help().sent()[0]).to.equal(
      ofAssistance('call.sent', {
        payer: 'Carelon',
        phone: '(312) 555-0142',
        time: 'Jun 23, 2026, 9:00 AM CT',
        reference: 'CB-6789',
      }),
    );
  });

  it('lists every missing entry first, with a link, and focuses the list (PS-13)', async () => {
    const { el, help, press, tap, focused, faults, settled } = await noSlots();
    await press(ofAssistance('call.send'));
    expect(help().errors()).to.deep.equal([ofAssistance('name.required'), ofAssistance('phone.required')]);
    expect(faults()).to.deep.equal(help().errors());
    expect(help().isListFirst(), 'before the fields').to.equal(true);
    expect(focused()).to.equal([ofAssistance('faults', { count: 2 }), ...faults()].join(' '));
    tap(ofAssistance('phone.required'));
    expect(focused()).to.equal(`${ofAssistance('call.phone')} *`);

    help().type('phone', '555-01');
    help().type('extension', 'abc');
    await press(ofAssistance('notice.send'));
    expect(help().errors()).to.deep.equal([
      ofAssistance('email.required'),
      ofAssistance('name.required'),
      ofAssistance('phone.format'),
      ofAssistance('extension.format'),
    ]);
    expect(focused()).to.equal([ofAssistance('faults', { count: 1 }), ofAssistance('email.required')].join(' '));
    help().type('email', 'office@practice.example');
    await settled();
    expect(faults(), 'of the other form').to.deep.equal(help().errors());
    await expect(el).to.be.accessible();
  });

  it('shows entries the server rejected next to their fields', async () => {
    const { help, press, focused } = await noSlots({
      overrides: [
        answer(requestSlotNotice, () => problem(422, 'invalid', { errors: [{ pointer: 'email', code: 'invalid' }] })),
      ],
    });
    help().type('email', 'office@practice.example');
    await press(ofAssistance('notice.send'));

    await waitUntil(() => help().errors().includes(ofAssistance('email.format')));
    expect(focused()).to.equal([ofAssistance('faults', { count: 1 }), ofAssistance('email.format')].join(' '));
    help().type('email', 'desk@practice.example');
    await waitUntil(() => help().errors().length === 0);
  });

  it("keeps entries it can't submit and submits them once (PS-13)", async () => {
    const keys = new Set<string | null>();
    let broken = true;
    const { help, press, alerts } = await noSlots({
      overrides: [
        answer(requestSlotNotice, ({ email }, { key }) => {
          keys.add(key);
          return broken ? Response.error() : { notice: { email, requestedAt: '2026-06-23T14:00:00Z' }, callBack: null };
        }),
      ],
    });
    help().type('email', 'office@practice.example');
    await press(ofAssistance('notice.send'));
    await waitUntil(() => alerts().some((alert) => alert.startsWith(ofAssistance('could-not.notice'))));
    expect(alerts()[0]).to.contain(ofAssistance('kept'));
    expect(help().value('email')).to.equal('office@practice.example');

    broken = false;
    await press(ofAssistance('notice.send'));
    await waitUntil(() => help().sent().length === 1);
    expect(keys.size).to.equal(1);
  });

  it('replaces the first address or keeps it', async () => {
    const { help, press, focused, buttons } = await noSlots();
    help().type('email', 'office@practice.example');
    await press(ofAssistance('notice.send'));
    await waitUntil(() => buttons().includes(ofAssistance('notice.change')));
    await press(ofAssistance('notice.change'));
    expect(focused()).to.equal(`${ofAssistance('notice.email')} *`);
    await press(ofAssistance('keep'));
    expect(focused()).to.equal(sentTo('office@practice.example'));

    await press(ofAssistance('notice.change'));
    help().type('email', 'desk@practice.example');
    await press(ofAssistance('notice.send'));
    await waitUntil(() => help().sent()[0] === sentTo('desk@practice.example'));
  });

  it('submits on Enter', async () => {
    const { help } = await noSlots();
    help().focus('email');
    await sendKeys({ type: 'office@practice.example' });
    await sendKeys({ press: 'Enter' });

    await waitUntil(() => help().sent().length === 1);
  });

  it('shows times instead of help as soon as one opens', async () => {
    const { el, portal, headings, settled } = await noSlots();
    const { backend } = portal;
    const order = backend.orders.get(ORDERS.request);
    backend.slots.stateFor = () => 'available';
    expect(backend.slots.firstOpen(order)).not.to.equal(undefined);
    el.refresh();
    await settled();

    expect(headings()).to.include(ofSlots('request-time'));
  });
});
