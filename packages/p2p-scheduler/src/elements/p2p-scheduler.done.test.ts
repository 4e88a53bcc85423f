import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { ORDERS, PAYER } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';
import { slotMoment } from '@portal/p2p-parts';
import { ofDocuments, patternOf, slotAt } from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import type { News } from '../model/news.js';

import { aScheduler, fill, filled } from './scheduler.fixture.js';

const orderId = ORDERS.request;

async function scheduled(options: MockPortalOptions = {}) {
  const scheduler = await filled(options);
  await scheduler.press(ofScheduler('continue'));
  await scheduler.press(ofStep('schedule'));
  await waitUntil(() => scheduler.dialog());
  return scheduler;
}

describe('<p2p-scheduler> after scheduling', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('shows that the scheduling team was emailed (PS-24)', async () => {
    const { dialog, portal } = await scheduled();

    expect(dialog()?.text).to.contain(ofStep('receipt.sent', { time: '9:00 AM CT' }));
    expect(portal.qa.outbox()).to.have.length(1);
  });

  it('shows that the email is pending and the request valid (PS-24)', async () => {
    const { dialog } = await scheduled({ scenario: 'email-fails' });

    expect(dialog()?.text).to.contain(ofStep('receipt.failed'));
  });

  it("also shows the time in the payer's zone if it differs (PS-22)", async () => {
    const { dialog } = await scheduled({ timeZone: 'America/New_York' });

    expect(dialog()?.text).to.contain(
      `Wednesday, June 24, 2026 11:00 – 11:30 AM Eastern Time (ET) ${ofStep('payer-time', { moment: slotAt('Wednesday, June 24, 2026', '10:00 – 10:30 AM', 'Central Time (CT)'), payer: 'Carelon' })}`,
    );
  });

  it("shows the reviewer's specialty if the payer sends it (PS-25)", async () => {
    const { dialog } = await scheduled({ scenario: 'confirmed-at-once' });

    expect(dialog()?.text).to.contain(ofStep('specialty', { specialty: 'Orthopedic surgery' }));
  });

  it('shows what to have ready and accepts documents (PS-05)', async () => {
    const { el, headings, paragraphs, documents, focused, dialog, press } = await scheduled();
    await press(ofStep('prepare'));
    await waitUntil(() => dialog() === undefined);
    await waitUntil(() => focused() === ofStep('summary'));

    expect(headings()).to.include(ofStep('at-hand'));
    expect(paragraphs().join(' ')).to.match(
      patternOf(ofStep('reason', { reason: 'The documentation received{rest}' })),
    );
    await waitUntil(() => headings().includes(ofDocuments('title')));
    await documents().settled();
    await documents().choose([new File(['%PDF-1.7 notes'], 'notes.pdf')]);
    await waitUntil(() => documents().states()[0] === ofDocuments('status.checking'));
    await expect(el).to.be.accessible();
  });
});

/** Changes by the payer or the office after the request, and the notice of each. */
const CHANGES: Readonly<Record<string, { happens: (portal: MockPortal) => unknown; news: News; isAhead: boolean }>> = {
  'the payer confirms': { happens: ({ qa }) => qa.confirmP2p(orderId), news: 'confirmed', isAhead: true },
  'the payer declines': { happens: ({ qa }) => qa.declineP2p(orderId), news: 'declined', isAhead: false },
  'the payer cancels': { happens: ({ qa }) => qa.cancelP2p(orderId), news: 'cancelled', isAhead: false },
  'the payer moves it': { happens: ({ qa }) => qa.moveP2p(orderId), news: 'moved', isAhead: true },
};

describe('<p2p-scheduler> after someone changes the request', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  const textOf = (news: News, { backend }: MockPortal): string => {
    const { slot, timeZone } = backend.bookings.get(orderId);
    return ofStep(`news.${news}`, { payer: PAYER.shortName, moment: slotMoment(slot, { timeZone, locale: 'en-US' }) });
  };
  const titleOf = ({ backend }: MockPortal, isAhead: boolean): string =>
    ofStep(!isAhead ? 'changed' : backend.bookings.get(orderId).state === 'confirmed' ? 'done' : 'done-requested');
  const times = (text: string, part: string): number => text.split(part).length - 1;

  for (const [what, { happens, news, isAhead }] of Object.entries(CHANGES)) {
    for (const place of ['dialog', 'page']) {
      it(`shows in the ${place} that ${what} (PS-22, PM-10)`, async () => {
        const { el, portal, poll, dialog, press, buttons, headings, notices, news: events } = await scheduled();
        if (place === 'page') await press(ofStep('prepare'));
        happens(portal);
        await poll();

        const shown = place === 'dialog' ? (dialog()?.text ?? '') : notices().join(' ');
        // The dialog contains the sentence again, for screen readers.
        expect(times(shown, textOf(news, portal))).to.equal(place === 'dialog' ? 2 : 1);
        expect(events()).to.equal(textOf(news, portal));
        expect(buttons().includes(ofStep('calendar'))).to.equal(isAhead);
        expect(headings().includes(ofStep('at-hand'))).to.equal(isAhead);
        if (place === 'dialog') expect(dialog()?.title).to.equal(titleOf(portal, isAhead));
        await expect(el).to.be.accessible();
      });
    }
  }

  it("doesn't announce on the page what the dialog announced (PM-10)", async () => {
    const { portal, poll, press, notices, news: received } = await scheduled();
    portal.qa.declineP2p(orderId);
    await poll();
    await press(ofStep('show-summary'));

    expect(notices().join(' ')).to.contain(textOf('declined', portal));
    expect(received()).to.equal('');
  });

  it('leads to the page that manages it (PS-26)', async () => {
    const { el, portal, poll, press, buttons } = await scheduled();
    const opened: unknown[] = [];
    el.addEventListener('p2p-manage-requested', ({ detail }) => opened.push(detail));
    expect(buttons()).not.to.include(ofStep('manage'));
    portal.qa.declineP2p(orderId);
    await poll();
    await press(ofStep('manage'));

    expect(opened).to.deep.equal([{ orderId }]);
  });

  it('announces nothing while nothing changes (PM-10)', async () => {
    const { poll, dialog, news: received } = await scheduled();
    await poll();

    expect(received()).to.equal('');
    expect(dialog()?.title).to.equal(ofStep('done-requested'));
  });
});

describe('<p2p-scheduler> from the grid to an appointment', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('needs at most 25 key presses from the grid (PS-08, PS-14, PS-21)', async () => {
    const scheduler = await aScheduler();
    const { dialog, focused, settled, picker } = scheduler;
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      await sendKeys({ press: key });
    };
    const tabTo = async (name: string): Promise<void> => {
      for (let i = 0; i < 16 && focused() !== name; i += 1) await press('Tab');
      expect(focused()).to.equal(name);
    };
    picker().focusSlot(picker().slotIds()[0] ?? '');

    await press('Enter');
    await settled();
    await press('Tab');
    // In the contact select, the first letter of a name selects that contact.
    await press('ArrowDown');
    await settled();
    await tabTo(ofScheduler('continue'));
    await press('Enter');
    await waitUntil(() => focused() === ofStep('summary'));
    await tabTo(ofStep('schedule'));
    await press('Enter');
    await waitUntil(() => dialog()?.title === ofStep('done-requested'));

    expect(presses).to.be.at.most(25);
  });

  it('shows disclaimers before Continue and the step buttons after (PS-18, PS-19, PS-21)', async () => {
    const scheduler = await aScheduler();
    const { paragraphs, buttons, press } = scheduler;
    expect(paragraphs()).to.include.members([
      ofScheduler('representative-call', { payer: 'Carelon' }),
      ofScheduler('not-confirmed', { payer: 'Carelon' }),
    ]);
    expect(buttons().slice(-2)).to.deep.equal([ofScheduler('cancel'), ofScheduler('continue')]);

    await fill(scheduler);
    await press(ofScheduler('continue'));
    expect(buttons().slice(-3)).to.deep.equal([ofScheduler('cancel'), ofStep('back'), ofStep('schedule')]);
  });

  it('replaces the selected time with a later selection (PS-08, PS-10)', async () => {
    const { picker, settled } = await aScheduler();
    await picker().choose(/Wednesday/);
    await settled();
    await picker().choose(/Thursday/);
    await settled();

    expect(picker().chosen()).to.have.length(1);
    expect(picker().chosen()[0]).to.match(/Thursday/);
  });
});
