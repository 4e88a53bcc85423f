import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/fault-rig';
import type { MockPortalOptions } from '@portal/mocks';

import { aScheduler, fill, filled } from './scheduler.fixture.js';

async function scheduled(options: MockPortalOptions = {}) {
  const drawn = await filled(options);
  await drawn.press('Continue');
  await drawn.press('Schedule Peer-to-Peer');
  await waitUntil(() => drawn.dialog());
  return drawn;
}

describe('<p2p-scheduler> once it is scheduled', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('says that the e-mail to the scheduling team was sent (PS-24)', async () => {
    const { dialog, portal } = await scheduled();

    expect(dialog()?.text).to.contain('The scheduling team was told at 9:00 AM CT.');
    expect(portal.qa.outbox()).to.have.length(1);
  });

  it('says that the e-mail has not gone out, and that the request stands all the same (PS-24)', async () => {
    const { dialog } = await scheduled({ scenario: 'email-fails' });

    expect(dialog()?.text).to.contain(
      'Your request is recorded. The e-mail to the scheduling team has not gone out yet; it is sent again.',
    );
  });

  it('says the time in the payer’s zone as well where clocks differ (PS-22)', async () => {
    const { dialog } = await scheduled({ timeZone: 'America/New_York' });

    expect(dialog()?.text).to.match(
      /Wednesday, June 24, 2026 11:00 – 11:30 AM Eastern Time \(ET\) Wednesday, June 24, 2026, 10:00 – 10:30 AM Central Time \(CT\) for Carelon/,
    );
  });

  it('says the reviewer’s specialty where the payer tells it (PS-25)', async () => {
    const { dialog } = await scheduled({ scenario: 'confirmed-at-once' });

    expect(dialog()?.text).to.contain('The reviewer’s specialty is Orthopedic surgery.');
  });

  it('says what to have at hand, and takes documents for the call (PS-05)', async () => {
    const { el, headings, paragraphs, documents, focused, dialog, press } = await scheduled();
    await press('Prepare for the call');
    await waitUntil(() => dialog() === undefined);
    await waitUntil(() => focused() === 'Peer-to-Peer Request Summary');

    expect(headings()).to.include('What to have at hand for the call');
    expect(paragraphs().join(' ')).to.contain('Why the order was denied: The documentation that was received');
    await waitUntil(() => headings().includes('Documents for the call'));
    await documents().settled();
    await documents().choose([new File(['%PDF-1.7 notes'], 'notes.pdf')]);
    await waitUntil(() => documents().states()[0] === 'Checking');
    await expect(el).to.be.accessible();
  });
});

describe('<p2p-scheduler> from the grid to an appointment', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('takes at most 25 presses of a key from the first focus in the grid (PS-08, PS-14, PS-21)', async () => {
    const drawn = await aScheduler();
    const { dialog, focused, settled, picker } = drawn;
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      await sendKeys({ press: key });
    };
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let i = 0; i < 16 && !name.test(focused()); i += 1) await press('Tab');
      expect(focused()).to.match(name);
    };
    picker().focusSlot(picker().slotIds()[0] ?? '');

    await press('Enter');
    await settled();
    await press('Tab');
    // The select of the contacts: the first letter of somebody's name chooses them.
    await press('ArrowDown');
    await settled();
    await tabTo(/^Continue$/);
    await press('Enter');
    await waitUntil(() => focused() === 'Peer-to-Peer Request Summary');
    await tabTo(/^Schedule Peer-to-Peer$/);
    await press('Enter');
    await waitUntil(() => dialog()?.title === 'Peer-to-Peer Scheduled');

    expect(presses).to.be.at.most(25);
  });

  it('says its disclaimers before Continue, and has Cancel, Back and Schedule after (PS-18, PS-19, PS-21)', async () => {
    const drawn = await aScheduler();
    const { paragraphs, buttons, press } = drawn;
    expect(paragraphs()).to.include.members([
      'Once the Peer-to-Peer request has been received, a Carelon representative will confirm the date and time to schedule the Peer-to-Peer call.',
      'The submission of date and time does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by Carelon.',
    ]);
    expect(buttons().slice(-2)).to.deep.equal(['Cancel', 'Continue']);

    await fill(drawn);
    await press('Continue');
    expect(buttons().slice(-3)).to.deep.equal(['Cancel', 'Back', 'Schedule Peer-to-Peer']);
  });

  it('chooses one time: another choice takes the place of the first (PS-08, PS-10)', async () => {
    const { picker, settled } = await aScheduler();
    await picker().choose(/^Wednesday/);
    await settled();
    await picker().choose(/^Thursday/);
    await settled();

    expect(picker().chosen()).to.have.length(1);
    expect(picker().chosen()[0]).to.match(/^Thursday/);
  });
});
