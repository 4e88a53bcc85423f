/** The same actions in another order, twice, concurrently, and for another order. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getAvailability, getOrderHeader, holdSlot, releaseHold, scheduleP2p } from '@portal/api';
import { Wire, buttonOf, deepAll, deepFocus, expectSound, gate, pause, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { mockPortal } from '@portal/mocks';
import { ofSlots, showsHold } from '@portal/p2p-parts/testing';

import { ofClosed, ofScheduler, ofStep } from '../copy.fixture.js';
import { PAGES } from './pages.fixture.js';
import { scrambles } from './scramble.fixture.js';
import {
  DONE,
  HELD,
  SCHEDULE,
  aRenderedVisit,
  aFilledVisit,
  aReviewedVisit,
  aVisit,
  choose,
  goOn,
  typed,
} from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

/** Books by the given action, performed several times while the first one runs. */
async function bookBy(bench: Bench, act: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = await aReviewedVisit(bench);
  const { intercept, held, release } = gate();
  visit.wire.intercept(scheduleP2p, intercept);
  buttonOf(visit.renderRoot, SCHEDULE)?.focus();

  await act(visit);
  await until(() => held.length > 0, 'the call');
  release();
  await visit.shows(DONE);

  expect(visit.wire.callsOf(scheduleP2p)).to.have.length(1);
  expect(visit.booked()).to.have.length(1);
  expect(visit.portal.qa.outbox()).to.have.length(1);
  expectSound(visit.scene);
}

export const ORDER: Readonly<Record<RowsOf<'O'>, Cell>> = {
  O1: {
    proofs: [
      proof('books once on a double click', 'PS-22', (bench) =>
        bookBy(bench, ({ renderRoot }) => {
          const button = buttonOf(renderRoot, SCHEDULE);
          button?.click();
          button?.click();
          return pause();
        }),
      ),
      proof('books once on Enter and a click', 'PS-22', (bench) =>
        bookBy(bench, async ({ renderRoot }) => {
          const button = buttonOf(renderRoot, SCHEDULE);
          await sendKeys({ press: 'Enter' });
          button?.click();
        }),
      ),
      proof('books once on a repeating space bar', 'PS-22', (bench) =>
        bookBy(bench, async () => {
          for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'Space' });
        }),
      ),
      proof('holds a time once on a double click', 'PS-27', async (bench) => {
        const visit = await aRenderedVisit(bench);
        choose(visit);
        choose(visit);
        await visit.shows(HELD);

        expect(visit.wire.callsOf(holdSlot)).to.have.length(1);
        expectSound(visit.scene);
      }),
      proof('ignores other actions while it books', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        const { intercept, held, release } = gate();
        visit.wire.intercept(scheduleP2p, intercept);
        visit.pressed(SCHEDULE);
        await until(() => held.length === 1, 'the call');
        visit.pressed(ofStep('back'));
        visit.pressed(ofScheduler('cancel'));
        await pause(5);
        expectSound(visit.scene, values);

        release();
        await visit.shows(DONE);
        expectSound(visit.scene);
      }),
    ],
  },
  O2: {
    proofs: [
      proof('shows the last requested week, whichever response arrives last', 'PS-12', async (bench) => {
        const visit = await aFilledVisit(bench);
        const { intercept, held, release } = gate();
        visit.wire.intercept(getAvailability, intercept);
        visit.pressed(ofSlots('next'));
        await until(() => held.length === 1, 'the next week');
        visit.pressed(ofSlots('next'));
        await until(() => held.length === 2, 'the week after it');

        release(1);
        await visit.shows(ofSlots('week', { from: 'July 6', to: 'July 10' }));
        await until(() => deepAll(visit.renderRoot, '[part=slot]').length > 0, 'its times');
        release(0);
        await pause(20);

        expect(visit.picker().week()).to.equal(ofSlots('week', { from: 'July 6', to: 'July 10' }));
        for (const name of visit.picker().names()) expect(name).to.match(/July (6|7|8|9|10), 2026/);
        expectSound(visit.scene);
      }),
      proof('holds the last selected time, whichever response arrives last', 'PS-27', async (bench) => {
        const visit = await aRenderedVisit(bench);
        const { intercept, held, release } = gate();
        visit.wire.intercept(holdSlot, intercept);
        choose(visit);
        await until(() => held.length === 1, 'the first hold');
        choose(visit, 'Thursday');
        await until(() => held.length === 2, 'the second hold');

        release(1);
        await visit.shows(HELD);
        release(0);
        await pause(20);

        const state = visit.holdState();
        const [chosen] = deepAll<HTMLButtonElement>(visit.renderRoot, '[part=slot][aria-pressed=true]');
        expect(chosen?.ariaLabel).to.match(/Thursday/);
        expect(state.status === 'held' && state.held.slotId).to.equal(chosen?.value);
        expectSound(visit.scene);
      }),
    ],
  },
  O3: {
    proofs: [
      proof(
        'refreshes without changing entries, caret, focus, selection, or scroll position',
        'PS-15',
        async (bench) => {
          const visit = await aFilledVisit(bench);
          const [field] = deepAll<HTMLInputElement>(visit.renderRoot, '#lastName');
          field?.focus();
          field?.setSelectionRange(1, 4);
          const values = visit.values();
          const choice = visit.choice();
          const top = document.scrollingElement?.scrollTop;
          const before = visit.wire.callsOf(getAvailability).length;

          visit.module.refresh();
          await until(() => visit.wire.callsOf(getAvailability).length > before, 'the reading');
          await visit.settled();

          expect(deepFocus()).to.equal(field);
          expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([1, 4]);
          expect(document.scrollingElement?.scrollTop).to.equal(top);
          expect(visit.choice()).to.equal(choice);
          expectSound(visit.scene, values);
        },
      ),
      proof('holds a late time without moving focus from the form', 'PS-27', async (bench) => {
        const visit = await aRenderedVisit(bench);
        const { intercept, held, release } = gate();
        visit.wire.intercept(holdSlot, intercept);
        choose(visit);
        await until(() => held.length === 1, 'the hold');
        await typed(visit);
        const focus = deepFocus();
        const values = visit.values();
        release();
        await visit.shows(HELD);

        expect(deepFocus()).to.equal(focus);
        expectSound(visit.scene, values);
      }),
    ],
  },
  O4: {
    proofs: [
      proof('ignores responses after it left and reads again on return', 'PS-04', async (bench) => {
        const { intercept, held, release } = gate();
        const visit = await aVisit(bench, { before: (wire) => wire.intercept(getOrderHeader, intercept) });
        await until(() => held.length === 1, 'the call');
        visit.module.remove();
        release();
        await pause(20);
        expect(bench.watch.eventsOf('module-ready')).to.have.length(0);

        visit.wire.restore();
        visit.page.append(visit.module);
        await visit.shows(ofSlots('week', { from: 'June 22', to: 'June 26' }));
        expectSound(visit.scene);
      }),
      proof('releases the hold when it leaves and holds again on return', 'PS-27', async (bench) => {
        const visit = await aFilledVisit(bench);
        const values = visit.values();
        visit.module.remove();
        await until(() => visit.wire.acts(releaseHold) === 1, 'the release');

        visit.toHost();
        visit.page.append(visit.module);
        await until(() => showsHold(visit.hold()), 'the hold');
        expectSound(visit.scene, values);
      }),
      proof('completes a booking started before it left and shows it afterward', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const { intercept, held, release } = gate();
        visit.wire.intercept(scheduleP2p, intercept);
        visit.pressed(SCHEDULE);
        await until(() => held.length === 1, 'the call');
        visit.module.remove();
        visit.toHost();
        release();
        await until(() => visit.booked().length === 1, 'the booking');
        await pause(10);

        visit.page.append(visit.module);
        await visit.shows(DONE);
        expect(visit.wire.callsOf(scheduleP2p)).to.have.length(1);
        await visit.settled();
        expectSound(visit.scene);
      }),
    ],
  },
  O5: {
    proofs: [
      proof('keeps entries and selection when moved on the page', 'PS-15', async (bench) => {
        const visit = await aFilledVisit(bench);
        const values = visit.values();
        const choice = visit.choice();
        const frame = document.createElement('section');
        visit.page.append(frame);
        frame.append(visit.module);
        visit.toHost();
        await visit.settled();

        expect(visit.choice()).to.equal(choice);
        expectSound(visit.scene, values);
      }),
    ],
  },
  O6: {
    proofs: [
      proof('books one call from two elements for the same order', 'PS-22', async (bench) => {
        const portal = mockPortal();
        const wire = new Wire(portal.settings.fetch);
        const one = await aReviewedVisit(bench, { portal, wire });
        const other = await aRenderedVisit(bench, { portal, wire });
        await typed(other);
        const values = other.values();

        one.pressed(SCHEDULE);
        await one.shows(DONE);
        expectSound(one.scene);
        choose(other, 'Thursday');
        await other.shows(HELD);
        expectSound(other.scene, values);
        await goOn(other);
        other.pressed(SCHEDULE);
        await other.shows(ofClosed('booked-title'));

        expect(other.booked()).to.have.length(1);
        expectSound(other.scene);
      }),
    ],
  },
  ...PAGES,
  O9: { notApplicable: 'Nothing is moved here: the module that manages a peer-to-peer reschedules it.' },
  O10: { notApplicable: 'Nothing is cancelled or moved here: the module that manages a peer-to-peer does both.' },
  O11: { notApplicable: 'No message is deleted or answered here; the message modules do that.' },
  O12: { proofs: scrambles() },
  O13: {
    proofs: [
      proof('keeps a selection through a refresh, even outside the visible week', 'PS-12', async (bench) => {
        const visit = await aFilledVisit(bench);
        const values = visit.values();
        const choice = visit.choice();
        visit.pressed(ofSlots('next'));
        await visit.shows(ofSlots('week', { from: 'June 29', to: 'July 3' }));
        await visit.settled();
        visit.module.refresh();
        await visit.settled();

        expect(visit.choice()).to.equal(choice);
        expect(visit.hold()).to.include(HELD);
        expectSound(visit.scene, values);
      }),
    ],
  },
};
