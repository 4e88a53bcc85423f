import { expect, fixture, html } from '@open-wc/testing';

import type { P2pState, Participant } from '@portal/api';
import { NO_CONTACT } from '@portal/domain';

import '../define/p2p-summary.js';
import { ofSummary } from '../copy.fixture.js';
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
  it('shows the time, zone, and participant (PS-20)', async () => {
    const { leads, facts } = await aSummary();

    expect(leads()).to.deep.equal([ofSummary('requested'), ofSummary('person')]);
    expect(facts()).to.deep.equal([
      `${ofSummary('when')}: Tuesday, June 23, 2026 10:30 – 11:00 AM`,
      `${ofSummary('zone')}: Central Time (CT)`,
      `${ofSummary('contact')}: Avery Quill, MD`,
      `${ofSummary('phone')}: (123) 456-7890 ext. 1234`,
      `${ofSummary('email')}: name@email.com`,
    ]);
  });

  it('shows the secondary number (DD-26)', async () => {
    const { facts } = await aSummary({
      person: { ...PERSON, secondaryPhone: '+13125550199', secondaryExtension: '7' },
    });

    expect(facts()).to.include(`${ofSummary('secondary')}: (312) 555-0199 ext. 7`);
  });

  it("also shows the payer's time if the clocks differ", async () => {
    const { facts } = await aSummary({ zone: 'America/Los_Angeles' });

    expect(facts()[0]).to.contain('8:30 – 9:00 AM');
    expect(facts()[1]).to.equal(
      `${ofSummary('zone')}: Pacific Time (PT): ${ofSummary('payer-time', { time: '10:30 – 11:00 AM', payer: 'the health plan', zone: 'Central Time (CT)' })}`,
    );
  });

  it("shows the payer's day if it differs", async () => {
    const { facts } = await aSummary({ zone: 'Asia/Tokyo' });

    expect(facts()[0]).to.contain('Wednesday, June 24, 2026 12:30 – 1:00 AM');
    expect(facts()[1]).to.contain('Tuesday, June 23, 2026, 10:30 – 11:00 AM');
  });

  const leadsByState: readonly (readonly [P2pState, string])[] = [
    ['requested', ofSummary('requested')],
    ['confirmed', ofSummary('scheduled')],
    ['called', ofSummary('scheduled')],
    ['missed', ofSummary('was-scheduled')],
    ['completed', ofSummary('was-scheduled')],
    ['cancelled', ofSummary('was-requested')],
    ['declined', ofSummary('was-requested')],
    ['expired', ofSummary('was-requested')],
    ['other', ofSummary('requested')],
  ];
  for (const [state, lead] of leadsByState) {
    it(`claims nothing beyond the status ${state} (DD-22)`, async () => {
      const { leads } = await aSummary({ state });

      expect(leads()[0]).to.equal(lead);
    });
  }

  it('is accessible', async () => {
    const { el } = await aSummary({ zone: 'America/Los_Angeles' });

    await expect(el).to.be.accessible();
  });
});
