import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { listContacts } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';

import { aScheduler, filled } from './scheduler.fixture.js';

describe('<p2p-scheduler> where nothing can be requested', () => {
  it('says the prescribed sentence when no time is open, and how to call (PS-13, DD-35)', async () => {
    const { el, notices, buttons } = await aScheduler({ scenario: 'no-slots' });

    expect(notices().join(' ')).to.contain(
      'Currently we are unable to process your request. Please contact Carelon Medical Benefits Management for further assistance.',
    );
    expect(notices().join(' ')).to.match(/Telephone .*Hours .*Reference to quote P2P-/);
    expect(buttons()).to.deep.equal(['Tell me', 'Ask for a call', 'Return to Order Search']);
    await expect(el).to.be.accessible();
  });

  const refused: readonly (readonly [orderId: string, expected: string])[] = [
    [ORDERS.radiology, 'For this solution, Peer-to-Peer is requested by telephone.'],
    [ORDERS.underAppeal, 'under appeal'],
    [ORDERS.windowOver, 'The time to request a Peer-to-Peer ended on'],
    [ORDERS.completed, 'has taken place'],
    [ORDERS.authorized, 'Non-Authorized orders only'],
    [ORDERS.geneticGeorgiaCommercial, 'This health plan takes'],
    [ORDERS.requested, 'A Peer-to-Peer has been requested for this Order already.'],
  ];
  for (const [orderId, expected] of refused) {
    it(`says why for ${expected} (PS-26)`, async () => {
      const { notices } = await aScheduler({}, orderId);

      expect(notices().join(' ')).to.contain(expected);
    });
  }

  it('says from when it can be, before the rollout', async () => {
    const { el, notices } = await aScheduler({ scenario: 'before-rollout' });

    expect(notices().join(' ')).to.match(/Peer-to-Peer can be requested here from \w+ \d+, 2026\./);
    await expect(el).to.be.accessible();
  });

  it('says that an order is not known, or not theirs', async () => {
    const unknown = await aScheduler({}, 'nothing');
    expect(unknown.alerts()[0]).to.contain('It was not found.');

    const forbidden = await aScheduler({ scenario: 'no-permission' });
    expect(forbidden.alerts()[0]).to.contain('You do not have access to it.');
  });

  it('says what failed and recovers by one press', async () => {
    const { portal, alerts, press, headings, el } = await aScheduler({ scenario: 'failing' });
    expect(alerts()[0]).to.contain('We could not load this order.');
    await expect(el).to.be.accessible();

    portal.backend.faults.stand(null);
    await press('Try again');
    expect(headings()).to.include('Request Peer-to-Peer Review');
  });
});

describe('<p2p-scheduler> through its weeks and lives', () => {
  it('opens at the week of the first open time', async () => {
    const { picker } = await aScheduler({ scenario: 'slots-next-week' });

    expect(picker().week()).to.equal('Week of June 29 - July 3');
  });

  it('moves to the next week and keeps the choice', async () => {
    const { picker, settled, chosen } = await aScheduler();
    await picker().choose(/^Wednesday/);
    await picker().press('Next Week');
    await settled();

    expect(picker().week()).to.equal('Week of June 29 - July 3');
    expect(chosen()).to.contain('Wednesday, June 24, 2026');
  });

  it('reads the week again after a failure, with everything else in place', async () => {
    const { portal, picker, press, alerts, settled } = await aScheduler();
    portal.qa.failNext('503');
    await picker().press('Next Week');
    await settled();
    expect(alerts()[0]).to.contain('We could not load the times of this week.');
    expect(picker().week()).to.equal('Week of June 29 - July 3');

    await press('Try again');
    expect(alerts()).to.be.empty;
    expect(picker().names().length).to.be.greaterThan(0);
  });

  it('says that the clocks change, and keeps office hours on both sides', async () => {
    const { picker, settled } = await aScheduler({ scenario: 'clock-change' });
    expect(picker().notes()[0]).to.contain('Clocks go back one hour on Sunday, November 1, 2026');

    await picker().press('Next Week');
    await settled();
    for (const name of picker().names()) expect(name).to.match(/ (9|10|11|12|1|2|3|4):[03]0/);
  });

  it('drops everything when the order changes or the session ends', async () => {
    const { el, settled, contact, notices } = await filled();
    el.orderId = ORDERS.mixedLengths;
    await settled();
    expect(contact().value('firstName')).to.equal('');

    await contact().type('firstName', 'Avery');
    el.endSession();
    await el.updateComplete;
    expect(notices()).to.deep.equal(['You are signed out.']);
  });

  it('says so when the contacts cannot be read, and takes a contact that is typed (PS-14)', async () => {
    const broken = answer(listContacts, () => problem(500, 'broken'));
    const { notices, press, headings } = await filled({ overrides: [broken] });
    expect(notices().join(' ')).to.contain('The list of your contacts could not be loaded.');

    await press('Continue');

    expect(headings()).to.include('Peer-to-Peer Request Summary');
  });

  it('puts no patient or person into its own attributes', async () => {
    const { el } = await filled();

    expect(el.getAttributeNames().sort()).to.deep.equal(['order-id']);
  });

  it('is accessible while a time is chosen', async () => {
    const { el } = await filled();

    await expect(el).to.be.accessible();
  });

  it('is accessible in the summary, also while it asks whether to leave', async () => {
    const { el, press } = await filled();
    await press('Continue');
    await expect(el).to.be.accessible();
    await press('Cancel');
    await expect(el).to.be.accessible();
  });

  it('is accessible when it is scheduled', async () => {
    const { el, press, dialog } = await filled();
    await press('Continue');
    await press('Schedule Peer-to-Peer');
    await waitUntil(() => dialog());
    await expect(el).to.be.accessible();
  });

  it('is accessible with everything missing, in two zones', async () => {
    const { el, press } = await aScheduler({ timeZone: 'America/New_York' });
    await press('Continue');

    await expect(el).to.be.accessible();
  });
});
