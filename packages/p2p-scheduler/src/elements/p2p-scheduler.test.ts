import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { http } from 'msw';

import { waitUntil } from '@portal/tests/fault-rig';
import { getAvailability, scheduleP2p } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { ofAssistance, ofBanner, ofContact, ofSlots, ofSummary, showsHold, slotAt } from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { OrderSearchRequestedEvent, P2pScheduledEvent } from '../events.js';
import { aScheduler, fill } from './scheduler.fixture.js';
import type { RenderedScheduler } from './scheduler.fixture.js';

async function reviewed(options: MockPortalOptions = {}): Promise<RenderedScheduler> {
  const scheduler = await aScheduler(options);
  await fill(scheduler);
  await scheduler.press(ofScheduler('continue'));
  return scheduler;
}

const WEDNESDAY = slotAt('Wednesday, June 24, 2026', '10:00 – 10:30 AM');

describe('<p2p-scheduler>', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('renders the order, zone, week, and contact (PS-04 to PS-19)', async () => {
    const { headings, paragraphs, picker, facts, buttons } = await aScheduler();

    expect(headings()).to.include.members([ofScheduler('title'), ofSlots('confirm-zone'), ofSlots('request-time')]);
    expect(paragraphs().join(' ')).to.contain(ofScheduler('intro', { payer: 'Carelon' }));
    expect(facts()).to.include(`${ofBanner('order-id')} 123456789`);
    expect(picker().week()).to.equal(ofSlots('week', { from: 'June 22', to: 'June 26' }));
    expect(picker().names()).to.include(WEDNESDAY);
    expect(buttons()).to.include.members([ofScheduler('cancel'), ofScheduler('continue')]);
  });

  it('shows every missing entry at once and focuses the first (PS-17)', async () => {
    const { press, faults, focused } = await aScheduler();
    await press(ofScheduler('continue'));

    expect(faults()).to.deep.equal([
      ofScheduler('slot.required'),
      ofContact('contact.required'),
      ofContact('firstName.required'),
      ofContact('lastName.required'),
      ofContact('phone.required'),
      ofContact('email.required'),
    ]);
    expect(focused()).to.equal([ofAssistance('faults', { count: 6 }), ...faults()].join(' '));

    await press(ofContact('lastName.required'));
    expect(focused()).to.equal(`${ofContact('lastName')} *`);
    await press(ofScheduler('slot.required'));
    expect(focused()).to.match(/2026/);
  });

  it("shows the payer's time for the selection in every zone (PS-07, DD-25)", async () => {
    const { picker, chosen, settled } = await aScheduler();
    await picker().choose(/Wednesday/);
    await settled();
    expect(chosen()).to.equal(
      `${ofScheduler('chosen')} ${slotAt('Wednesday, June 24, 2026', '10:00 – 10:30 AM', 'Central Time (CT)')}`,
    );

    await picker().chooseZone('America/New_York');
    await settled();
    expect(chosen()).to.equal(
      `${ofScheduler('chosen')} ${slotAt('Wednesday, June 24, 2026', '11:00 – 11:30 AM', 'Eastern Time (ET)')} ${ofScheduler('chosen-payer', { payer: 'Carelon', moment: slotAt('Wednesday, June 24, 2026', '10:00 – 10:30 AM', 'Central Time (CT)') })}`,
    );
    expect(picker().chosen()).to.deep.equal([slotAt('Wednesday, June 24, 2026', '11:00 – 11:30 AM', 'Eastern Time')]);
  });

  it("doesn't read the week again for another zone (PS-07)", async () => {
    let reads = 0;
    const watch = http.get('*/p2p/availability', () => void (reads += 1));
    const { picker, settled } = await aScheduler({ overrides: [watch] });
    await settled();
    const before = reads;

    await picker().chooseZone('America/New_York');
    await settled();

    expect([before, reads]).to.deep.equal([1, 1]);
  });

  it('shows a truthful summary before anything is submitted (PS-20, DD-22)', async () => {
    const { headings, facts, paragraphs, focused, portal } = await reviewed();

    expect(focused()).to.equal(ofStep('summary'));
    expect(headings()).to.include(ofSummary('requested'));
    expect(facts()).to.include.members([
      `${ofSummary('when')} Wednesday, June 24, 2026 10:00 – 10:30 AM`,
      `${ofSummary('zone')} Central Time (CT)`,
      `${ofSummary('contact')} Avery Quill`,
      `${ofSummary('phone')} (312) 555-0143`,
    ]);
    expect(headings()).not.to.include(ofSummary('scheduled'));
    expect(paragraphs()).to.include(ofStep('advisory'));
    expect(paragraphs().join(' ')).not.to.contain(ofStep('done.confirmed'));
    expect(portal.qa.outbox()).to.be.empty;
  });

  it('keeps entries when the user goes back', async () => {
    const { press, picker, contact, focused } = await reviewed();
    await press(ofStep('back'));

    expect(focused()).to.equal(ofScheduler('title'));
    expect(picker().chosen()).to.deep.equal([WEDNESDAY]);
    expect(contact().value('firstName')).to.equal('Avery');
  });

  it('schedules, shows the true status, and emits p2p-scheduled (PS-22 to PS-25)', async () => {
    const { el, press, dialog, portal, focused } = await reviewed();
    const received = oneEvent<P2pScheduledEvent>(el, P2pScheduledEvent.type);
    await press(ofStep('schedule'));
    const { detail } = await received;
    await waitUntil(() => dialog());

    expect(Object.keys(detail).sort()).to.deep.equal(['orderId', 'p2pId', 'state']);
    expect(detail).to.include({ orderId: ORDERS.request, state: 'requested' });
    expect(dialog()?.title).to.equal(ofStep('done-requested'));
    expect(dialog()?.text).to.contain(
      `${ofStep('done.requested')} Wednesday, June 24, 2026 10:00 – 10:30 AM Central Time (CT)`,
    );
    expect(dialog()?.text).to.contain(ofStep('not-confirmed', { payer: 'Carelon' }));
    expect(dialog()?.text).to.contain(ofStep('receipt.sent', { time: '9:00 AM CT' }));
    expect(portal.qa.outbox()).to.have.length(1);

    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused() === ofStep('summary'));
    const left = oneEvent(el, OrderSearchRequestedEvent.type);
    await press(ofStep('return'));
    await left;
  });

  it('shows Peer-to-Peer Scheduled if the payer confirms at once', async () => {
    const { press, dialog } = await reviewed({ scenario: 'confirmed-at-once' });
    await press(ofStep('schedule'));
    await waitUntil(() => dialog());

    expect(dialog()?.text).to.contain(`${ofStep('done.confirmed')} Wednesday, June 24, 2026`);
    expect(dialog()?.text).not.to.contain(ofStep('not-confirmed', { payer: 'Carelon' }));
  });

  it('downloads the booking as a calendar file', async () => {
    const { press, dialog } = await reviewed();
    await press(ofStep('schedule'));
    await waitUntil(() => dialog());
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return createObjectURL.call(URL, file);
    };

    await press(ofStep('calendar'));
    await waitUntil(() => files.length === 1);
    URL.createObjectURL = createObjectURL;

    expect(await files[0]?.text()).to.include('BEGIN:VEVENT');
  });

  it('books once, however often the user clicks', async () => {
    const { tap, dialog, portal } = await reviewed();
    tap(ofStep('schedule'));
    tap(ofStep('schedule'));
    await waitUntil(() => dialog());

    expect(portal.qa.outbox()).to.have.length(1);
  });

  describe('by keyboard alone', () => {
    /** Presses Tab until an element with this name has focus. */
    const tabTo = async ({ focused }: RenderedScheduler, name: string | RegExp): Promise<void> => {
      const isThere = (): boolean => (typeof name === 'string' ? focused() === name : name.test(focused()));
      for (let i = 0; i < 16 && !isThere(); i += 1) await sendKeys({ press: 'Tab' });
      expect(isThere(), focused()).to.equal(true);
    };

    it('selects a time', async () => {
      const scheduler = await aScheduler();
      scheduler.el.focus();
      await tabTo(scheduler, /Tuesday, June 23/);
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'Enter' });
      await scheduler.settled();

      expect(scheduler.picker().chosen()[0]).to.match(/Wednesday/);
      expect(scheduler.focused()).to.match(/Wednesday/);
      await waitUntil(() => showsHold(scheduler.announced()));
    });

    it('fills in the participant and continues', async () => {
      const scheduler = await aScheduler();
      await scheduler.picker().choose(/Wednesday/);
      await scheduler.contact().choose('other');
      await scheduler.press(ofScheduler('continue'));
      await scheduler.press(ofContact('firstName.required'));
      for (const text of ['Al', 'Qi', 'MD', '3125550143', '1', 'a@b.org']) {
        await sendKeys({ type: text });
        await sendKeys({ press: 'Tab' });
      }
      await tabTo(scheduler, ofScheduler('continue'));
      await sendKeys({ press: 'Enter' });

      await waitUntil(() => scheduler.focused() === ofStep('summary'));
    });

    it('schedules and returns to the order search', async () => {
      const scheduler = await reviewed();
      const { el, dialog } = scheduler;
      await tabTo(scheduler, ofStep('schedule'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog());

      const left = oneEvent(el, OrderSearchRequestedEvent.type);
      await tabTo(scheduler, ofStep('return'));
      await sendKeys({ press: 'Enter' });
      await left;
    });
  });

  it('confirms before dropping entries and releases the time', async () => {
    const { el, picker, press, dialog, settled, hold } = await aScheduler();
    await picker().choose(/Wednesday/);
    await settled();
    await waitUntil(() => showsHold(hold()));
    await press(ofScheduler('cancel'));
    expect(dialog()?.title).to.equal(ofStep('leave-title'));

    await press(ofStep('stay'));
    expect(picker().chosen()).to.deep.equal([WEDNESDAY]);

    await press(ofScheduler('cancel'));
    const left = oneEvent(el, OrderSearchRequestedEvent.type);
    await press(ofStep('leave-now'));
    await left;
    await settled();
    expect(picker().chosen()).to.be.empty;
  });

  it('leaves without a dialog if there are no entries', async () => {
    const { el, tap } = await aScheduler();
    setTimeout(() => tap(ofScheduler('cancel')));

    await oneEvent(el, OrderSearchRequestedEvent.type);
  });

  it("shows the week's loading and failure next to existing entries", async () => {
    const overrides = [answer(getAvailability, () => problem(503, 'unavailable'))];
    const { alerts, contact, headings } = await aScheduler({ overrides });
    await contact().type('firstName', 'Avery');

    expect(alerts()[0]).to.contain(ofScheduler('could-not.times'));
    expect(contact().value('firstName')).to.equal('Avery');
    expect(headings()).to.include(ofScheduler('title'));
  });

  it('reuses one key until a response arrives', async () => {
    const keys: (string | null)[] = [];
    const { portal, press, notices, buttons } = await reviewed({
      overrides: [
        answer(scheduleP2p, (_, { key }) => {
          keys.push(key);
          return Response.error();
        }),
      ],
    });
    await press(ofStep('schedule'));
    await waitUntil(() => notices().some((notice) => notice.includes(ofStep('unsure'))));
    await press(ofStep('schedule'));
    await waitUntil(() => keys.length === 2);

    expect(keys[0]).to.equal(keys[1]);
    expect(portal.qa.outbox()).to.be.empty;
    expect(buttons()).to.include(ofStep('back'));
  });
});
