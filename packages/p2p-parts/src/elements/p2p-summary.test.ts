import { expect, fixture, html } from '@open-wc/testing';

import type { P2pState, Participant } from '@portal/api';
import { NO_CONTACT } from '@portal/domain';

import '../define/p2p-summary.js';

import { summaryDriver } from './p2p-summary.driver.js';
import type { P2pSummary } from './p2p-summary.js';

const SLOT = { slotId: 's1', start: '2026-06-23T15:30:00.000Z', end: '2026-06-23T16:00:00.000Z' };
const PERSON: Participant = {
  ...NO_CONTACT,
  firstName: 'Avery',
  lastName: 'Quill',
  title: 'MD',
  phone: '+11234567890',
  extension: '1234',
  email: 'name@email.com',
};

async function aSummary(given: { state?: P2pState; zone?: string; person?: Participant; payerZone?: string } = {}) {
  const el = await fixture<P2pSummary>(html`
    <p2p-summary
      .slotChoice=${SLOT}
      .participant=${given.person ?? PERSON}
      .state=${given.state ?? 'requested'}
      .timeZone=${given.zone ?? 'America/Chicago'}
      .payerZone=${given.payerZone ?? 'America/Chicago'}
    ></p2p-summary>
  `);
  return { el, ...summaryDriver(el) };
}

describe('<p2p-summary>', () => {
  it('says when, in which zone, and with whom (PS-20)', async () => {
    const { leads, facts } = await aSummary();

    expect(leads()).to.deep.equal([
      'The Peer-to-Peer is requested for:',
      'The person participating in the Peer-to-Peer is:',
    ]);
    expect(facts()).to.deep.equal([
      'Scheduled Date / Time: Tuesday, June 23, 2026 10:30 – 11:00 AM',
      'Time Zone: Central Time (CT)',
      'Contact Person: Avery Quill, MD',
      'Contact Phone Number: (123) 456-7890 ext. 1234',
      'Email Address: name@email.com',
    ]);
  });

  it('shows the second number that was collected (DD-26)', async () => {
    const { facts } = await aSummary({
      person: { ...PERSON, secondaryPhone: '+13125550199', secondaryExtension: '7' },
    });

    expect(facts()).to.include('Secondary Phone Number: (312) 555-0199 ext. 7');
  });

  it("says the payer's time as well where its clocks differ", async () => {
    const { facts } = await aSummary({ zone: 'America/Los_Angeles' });

    expect(facts()[0]).to.contain('8:30 – 9:00 AM');
    expect(facts()[1]).to.equal(
      'Time Zone: Pacific Time (PT): 10:30 – 11:00 AM for the health plan in Central Time (CT)',
    );
  });

  it("says the payer's day where it is another one", async () => {
    const { facts } = await aSummary({ zone: 'Asia/Tokyo' });

    expect(facts()[0]).to.contain('Wednesday, June 24, 2026 12:30 – 1:00 AM');
    expect(facts()[1]).to.contain('Tuesday, June 23, 2026, 10:30 – 11:00 AM');
  });

  const leadsByState: readonly (readonly [P2pState, string])[] = [
    ['requested', 'The Peer-to-Peer is requested for:'],
    ['confirmed', 'The Peer-to-Peer is scheduled for:'],
    ['called', 'The Peer-to-Peer is scheduled for:'],
    ['missed', 'The Peer-to-Peer was scheduled for:'],
    ['completed', 'The Peer-to-Peer was scheduled for:'],
    ['cancelled', 'The Peer-to-Peer was requested for:'],
    ['declined', 'The Peer-to-Peer was requested for:'],
    ['expired', 'The Peer-to-Peer was requested for:'],
    ['other', 'The Peer-to-Peer is requested for:'],
  ];
  for (const [state, lead] of leadsByState) {
    it(`claims no more than is true while it is ${state} (DD-22)`, async () => {
      const { leads } = await aSummary({ state });

      expect(leads()[0]).to.equal(lead);
    });
  }

  it('is accessible', async () => {
    const { el } = await aSummary({ zone: 'America/Los_Angeles' });

    await expect(el).to.be.accessible();
  });
});
