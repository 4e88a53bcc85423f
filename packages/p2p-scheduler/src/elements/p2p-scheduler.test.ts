import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { getAvailability, scheduleP2p } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import { OrderSearchRequestedEvent, P2pScheduledEvent } from '../events.js';
import { aScheduler, fill } from './scheduler.fixture.js';
import type { Drawn } from './scheduler.fixture.js';

async function reviewed(options: MockPortalOptions = {}): Promise<Drawn> {
  const drawn = await aScheduler(options);
  await fill(drawn);
  await drawn.press('Continue');
  return drawn;
}

const WEDNESDAY = 'Wednesday, June 24, 2026, 10:00 – 10:30 AM Central Time';

describe('<p2p-scheduler>', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('draws the order, the zone, the week and the contact (PS-04 to PS-19)', async () => {
    const { headings, paragraphs, picker, facts, buttons } = await aScheduler();

    expect(headings()).to.include.members([
      'Request Peer-to-Peer Review',
      'Confirm the time zone for scheduling:',
      'Request the date and time based on Peer-to-Peer availability:',
    ]);
    expect(paragraphs().join(' ')).to.contain('This allows direct discussion with a Carelon Physician Reviewer');
    expect(facts()).to.include('Order ID: 123456789');
    expect(picker().week()).to.equal('Week of June 22 - June 26');
    expect(picker().names()).to.include(WEDNESDAY);
    expect(buttons()).to.include.members(['Cancel', 'Continue']);
  });

  it('tells everything that is missing at once, and puts the focus on it (PS-17)', async () => {
    const { press, faults, focused } = await aScheduler();
    await press('Continue');

    expect(faults()).to.deep.equal([
      'Select a date and time',
      'Select a Contact Person',
      'Enter a First Name',
      'Enter a Last Name',
      'Enter a Contact Phone Number',
      'Enter an Email Address',
    ]);
    expect(focused()).to.match(/^6 entries/);

    await press('Enter a Last Name');
    expect(focused()).to.match(/^Last Name/);
    await press('Select a date and time');
    expect(focused()).to.match(/2026/);
  });

  it('repeats the chosen time with the payer’s own, and keeps it through another zone (PS-07, DD-25)', async () => {
    const { picker, chosen, settled } = await aScheduler();
    await picker().choose(/^Wednesday/);
    await settled();
    expect(chosen()).to.equal('You chose Wednesday, June 24, 2026, 10:00 – 10:30 AM Central Time (CT).');

    await picker().chooseZone('America/New_York');
    await settled();
    expect(chosen()).to.equal(
      'You chose Wednesday, June 24, 2026, 11:00 – 11:30 AM Eastern Time (ET). For Carelon that is Wednesday, June 24, 2026, 10:00 – 10:30 AM Central Time (CT).',
    );
    expect(picker().chosen()).to.deep.equal(['Wednesday, June 24, 2026, 11:00 – 11:30 AM Eastern Time']);
  });

  it('shows the summary before anything is sent, and says no more than is true (PS-20, DD-22)', async () => {
    const { headings, facts, paragraphs, focused, portal } = await reviewed();

    expect(focused()).to.equal('Peer-to-Peer Request Summary');
    expect(headings()).to.include('The Peer-to-Peer is requested for:');
    expect(facts()).to.include.members([
      'Scheduled Date / Time Wednesday, June 24, 2026 10:00 – 10:30 AM',
      'Time Zone Central Time (CT)',
      'Contact Person Avery Quill',
      'Contact Phone Number (312) 555-0143',
    ]);
    expect(paragraphs().join(' ')).not.to.contain('has been scheduled');
    expect(portal.qa.outbox()).to.be.empty;
  });

  it('loses nothing on the way back', async () => {
    const { press, picker, contact, focused } = await reviewed();
    await press('Back');

    expect(focused()).to.equal('Request Peer-to-Peer Review');
    expect(picker().chosen()).to.deep.equal([WEDNESDAY]);
    expect(contact().value('firstName')).to.equal('Avery');
  });

  it('schedules, says what is true, and tells the host (PS-22 to PS-25)', async () => {
    const { el, press, dialog, portal, focused } = await reviewed();
    const heard = oneEvent<P2pScheduledEvent>(el, P2pScheduledEvent.type);
    await press('Schedule Peer-to-Peer');
    const { detail } = await heard;
    await waitUntil(() => dialog());

    expect(Object.keys(detail).sort()).to.deep.equal(['orderId', 'p2pId', 'state']);
    expect(detail).to.include({ orderId: ORDERS.request, state: 'requested' });
    expect(dialog()?.title).to.equal('Peer-to-Peer Scheduled');
    expect(dialog()?.text).to.contain(
      'The Peer-to-Peer discussion is requested for: Wednesday, June 24, 2026 10:00 – 10:30 AM Central Time (CT)',
    );
    expect(dialog()?.text).to.contain('does not constitute a confirmed Peer-to-Peer appointment');
    expect(dialog()?.text).to.contain('The scheduling team was told at 9:00 AM CT.');
    expect(portal.qa.outbox()).to.have.length(1);

    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused() === 'Peer-to-Peer Request Summary');
    const left = oneEvent(el, OrderSearchRequestedEvent.type);
    await press('Return to Order Search');
    await left;
  });

  it('says that it is scheduled where the payer confirms at once', async () => {
    const { press, dialog } = await reviewed({ scenario: 'confirmed-at-once' });
    await press('Schedule Peer-to-Peer');
    await waitUntil(() => dialog());

    expect(dialog()?.text).to.contain('The Peer-to-Peer discussion has been scheduled for: Wednesday, June 24, 2026');
    expect(dialog()?.text).not.to.contain('does not constitute');
  });

  it('gives the booking as a calendar file', async () => {
    const { press, dialog } = await reviewed();
    await press('Schedule Peer-to-Peer');
    await waitUntil(() => dialog());
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return createObjectURL.call(URL, file);
    };

    await press('Add to calendar');
    await waitUntil(() => files.length === 1);
    URL.createObjectURL = createObjectURL;

    expect(await files[0]?.text()).to.include('BEGIN:VEVENT');
  });

  it('books once, however often it is pressed', async () => {
    const { tap, dialog, portal } = await reviewed();
    tap('Schedule Peer-to-Peer');
    tap('Schedule Peer-to-Peer');
    await waitUntil(() => dialog());

    expect(portal.qa.outbox()).to.have.length(1);
  });

  describe('by keyboard alone', () => {
    /** Presses Tab until something of that name has the focus. */
    const tabTo = async ({ focused }: Drawn, name: RegExp): Promise<void> => {
      for (let i = 0; i < 16 && !name.test(focused()); i += 1) await sendKeys({ press: 'Tab' });
      expect(focused()).to.match(name);
    };

    it('chooses a time', async () => {
      const drawn = await aScheduler();
      drawn.el.focus();
      await tabTo(drawn, /^Tuesday, June 23/);
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'Enter' });
      await drawn.settled();

      expect(drawn.picker().chosen()[0]).to.match(/^Wednesday/);
      expect(drawn.focused()).to.match(/^Wednesday/);
      await waitUntil(() => drawn.said().startsWith('We are holding'));
    });

    it('says who takes part, and goes on', async () => {
      const drawn = await aScheduler();
      await drawn.picker().choose(/^Wednesday/);
      await drawn.contact().choose('other');
      await drawn.press('Continue');
      await drawn.press('Enter a First Name');
      for (const text of ['Al', 'Qi', 'MD', '3125550143', '1', 'a@b.org']) {
        await sendKeys({ type: text });
        await sendKeys({ press: 'Tab' });
      }
      await tabTo(drawn, /^Continue$/);
      await sendKeys({ press: 'Enter' });

      await waitUntil(() => drawn.focused() === 'Peer-to-Peer Request Summary');
    });

    it('schedules, and returns to the order search', async () => {
      const drawn = await reviewed();
      const { el, dialog } = drawn;
      await tabTo(drawn, /^Schedule Peer-to-Peer$/);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog());

      const left = oneEvent(el, OrderSearchRequestedEvent.type);
      await tabTo(drawn, /^Return to Order Search$/);
      await sendKeys({ press: 'Enter' });
      await left;
    });
  });

  it('asks before it drops what was entered, and gives the time back', async () => {
    const { el, picker, press, dialog, settled, hold } = await aScheduler();
    await picker().choose(/^Wednesday/);
    await settled();
    await waitUntil(() => hold().startsWith('We are holding'));
    await press('Cancel');
    expect(dialog()?.title).to.equal('Leave without scheduling?');

    await press('Stay');
    expect(picker().chosen()).to.deep.equal([WEDNESDAY]);

    await press('Cancel');
    const left = oneEvent(el, OrderSearchRequestedEvent.type);
    await press('Leave');
    await left;
    await settled();
    expect(picker().chosen()).to.be.empty;
  });

  it('leaves at once when nothing was entered', async () => {
    const { el, tap } = await aScheduler();
    setTimeout(() => tap('Cancel'));

    await oneEvent(el, OrderSearchRequestedEvent.type);
  });

  it('shows the week that is read beside everything that was entered, and its failure there too', async () => {
    const overrides = [answer(getAvailability, () => problem(503, 'unavailable'))];
    const { alerts, contact, headings } = await aScheduler({ overrides });
    await contact().type('firstName', 'Avery');

    expect(alerts()[0]).to.contain('We could not load the times of this week.');
    expect(contact().value('firstName')).to.equal('Avery');
    expect(headings()).to.include('Request Peer-to-Peer Review');
  });

  it('sends the request with one key until an answer comes', async () => {
    const keys: (string | null)[] = [];
    const { portal, press, notices, buttons } = await reviewed({
      overrides: [
        answer(scheduleP2p, (_, { key }) => {
          keys.push(key);
          return Response.error();
        }),
      ],
    });
    await press('Schedule Peer-to-Peer');
    await waitUntil(() => notices().some((notice) => notice.startsWith('We are not sure')));
    await press('Schedule Peer-to-Peer');
    await waitUntil(() => keys.length === 2);

    expect(keys[0]).to.equal(keys[1]);
    expect(portal.qa.outbox()).to.be.empty;
    expect(buttons()).to.include('Back');
  });
});
