import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { listContacts } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import { ofAssistance, ofContact, ofFailure, ofModule, ofSlots, patternOf } from '@portal/p2p-parts/testing';

import { ofClosed, ofScheduler, ofStep } from '../copy.fixture.js';
import { aScheduler, filled } from './scheduler.fixture.js';

describe('<p2p-scheduler> without a possible request', () => {
  it("shows the deck's sentence and the phone number without times (PS-13, DD-35)", async () => {
    const { el, notices, buttons } = await aScheduler({ scenario: 'no-slots' });

    expect(notices().join(' ')).to.contain(ofClosed('unavailable', { payer: 'Carelon Medical Benefits Management' }));
    expect(notices().join(' ')).to.match(
      patternOf(`${ofClosed('phone')} {phone} ${ofClosed('hours')} {hours} ${ofClosed('reference')} P2P-`),
    );
    expect(buttons()).to.deep.equal([ofAssistance('notice.send'), ofAssistance('call.send'), ofClosed('return')]);
    await expect(el).to.be.accessible();
  });

  const refused: readonly (readonly [orderId: string, sentence: string])[] = [
    [ORDERS.radiology, ofClosed('no.solution-by-phone')],
    [ORDERS.underAppeal, ofClosed('no.under-appeal')],
    [ORDERS.windowOver, ofClosed('no.window-over')],
    [ORDERS.completed, ofClosed('no.already-used')],
    [ORDERS.authorized, ofClosed('no.order-state')],
    [ORDERS.geneticGeorgiaCommercial, ofClosed('no.plan-excluded')],
    [ORDERS.requested, ofClosed('booked')],
  ];
  for (const [orderId, sentence] of refused) {
    it(`shows the reason: ${sentence} (PS-26)`, async () => {
      const { notices } = await aScheduler({}, orderId);

      expect(notices().join(' ')).to.match(patternOf(sentence));
    });
  }

  it('shows the start date before the rollout', async () => {
    const { el, notices } = await aScheduler({ scenario: 'before-rollout' });

    const shown = patternOf(ofClosed('no.not-in-rollout-yet')).exec(notices().join(' '));
    expect(shown?.groups?.['date']).to.match(/^\w+ \d+, 2026$/);
    await expect(el).to.be.accessible();
  });

  it('shows that an order is unknown or belongs to another office', async () => {
    const unknown = await aScheduler({}, 'nothing');
    expect(unknown.alerts()[0]).to.contain(ofFailure('not-found'));

    const forbidden = await aScheduler({ scenario: 'no-permission' });
    expect(forbidden.alerts()[0]).to.contain(ofFailure('forbidden'));
  });

  it('shows a failure and recovers with one click', async () => {
    const { portal, alerts, press, headings, el } = await aScheduler({ scenario: 'failing' });
    expect(alerts()[0]).to.contain(ofScheduler('could-not.order'));
    await expect(el).to.be.accessible();

    portal.backend.faults.setStanding(null);
    await press(ofFailure('again'));
    expect(headings()).to.include(ofScheduler('title'));
  });
});

describe('<p2p-scheduler> across weeks and sessions', () => {
  it('opens the week of the first available time', async () => {
    const { picker } = await aScheduler({ scenario: 'slots-next-week' });

    expect(picker().week()).to.equal(ofSlots('week', { from: 'June 29', to: 'July 3' }));
  });

  it('keeps the selection in the next week', async () => {
    const { picker, settled, chosen } = await aScheduler();
    await picker().choose(/Wednesday/);
    await picker().press(ofSlots('next'));
    await settled();

    expect(picker().week()).to.equal(ofSlots('week', { from: 'June 29', to: 'July 3' }));
    expect(chosen()).to.contain('Wednesday, June 24, 2026');
  });

  it('retries a failed week and keeps everything else', async () => {
    const { portal, picker, press, alerts, settled } = await aScheduler();
    portal.qa.failNext('503');
    await picker().press(ofSlots('next'));
    await settled();
    expect(alerts()[0]).to.contain(ofScheduler('could-not.times'));
    expect(picker().week()).to.equal(ofSlots('week', { from: 'June 29', to: 'July 3' }));

    await press(ofFailure('again'));
    expect(alerts()).to.be.empty;
    expect(picker().names().length).to.be.greaterThan(0);
  });

  it('explains a clock change and keeps office hours across it', async () => {
    const { picker, settled } = await aScheduler({ scenario: 'clock-change' });
    expect(picker().notes()[0]).to.contain(
      ofSlots('clocks-back', { date: 'Sunday, November 1, 2026', zone: 'Central Time (CT)' }),
    );

    await picker().press(ofSlots('next'));
    await settled();
    for (const name of picker().names()) expect(name).to.match(/ (9|10|11|12|1|2|3|4):[03]0/);
  });

  it('clears everything when the order changes or the session ends', async () => {
    const { el, settled, contact, notices } = await filled();
    el.orderId = ORDERS.mixedLengths;
    await settled();
    expect(contact().value('firstName')).to.equal('');

    await contact().type('firstName', 'Avery');
    el.endSession();
    await el.updateComplete;
    expect(notices()).to.deep.equal([ofModule('ended')]);
  });

  it('accepts a typed contact if the contacts fail to load (PS-14)', async () => {
    const broken = answer(listContacts, () => problem(500, 'broken'));
    const { notices, press, headings } = await filled({ overrides: [broken] });
    expect(notices().join(' ')).to.contain(ofContact('could-not.contacts')).and.to.contain(ofFailure('again'));

    await press(ofScheduler('continue'));

    expect(headings()).to.include(ofStep('summary'));
  });

  it('puts no patient or user data into its attributes', async () => {
    const { el } = await filled();

    expect(el.getAttributeNames().sort()).to.deep.equal(['order-id']);
  });

  it('is accessible during time selection', async () => {
    const { el } = await filled();

    await expect(el).to.be.accessible();
  });

  it('is accessible in the summary and its leave dialog', async () => {
    const { el, press } = await filled();
    await press(ofScheduler('continue'));
    await expect(el).to.be.accessible();
    await press(ofScheduler('cancel'));
    await expect(el).to.be.accessible();
  });

  it('is accessible after scheduling', async () => {
    const { el, press, dialog } = await filled();
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));
    await waitUntil(() => dialog());
    await expect(el).to.be.accessible();
  });

  it('is accessible with every entry missing, in two zones', async () => {
    const { el, press } = await aScheduler({ timeZone: 'America/New_York' });
    await press(ofScheduler('continue'));

    await expect(el).to.be.accessible();
  });
});
