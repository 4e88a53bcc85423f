/** Clocks that change, differ or are wrong, and times that pass while a page is open. */
import { expect } from '@open-wc/testing';

import { getAvailability, scheduleP2p } from '@portal/api';
import { deepAll, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { ORDERS, TEST_NOW, createClock, mockPortal } from '@portal/mocks';
import { ofSlots, patternOf, showsHold } from '@portal/p2p-parts/testing';

import { ofClosed, ofScheduler } from '../copy.fixture.js';
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
import { ZONE_CELLS, expectTrue } from './zones.fixture.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The computer's clock differs from the server's by so much. */
async function wrongClock(bench: Bench, by: number): Promise<Visit> {
  const portalNow: { now?: () => Date } = {};
  const visit = await aVisit(bench, { now: () => new Date((portalNow.now?.() ?? new Date(TEST_NOW)).getTime() + by) });
  portalNow.now = visit.portal.clock.now;
  await until(
    () => deepAll(visit.renderRoot, '[part=slot]').length > 0,
    () => `the week in: ${visit.text()}`,
  );
  await visit.settled();
  return visit;
}

const WRONG = [
  ['two hours ahead', 2 * HOUR_MS],
  ['two hours behind', -2 * HOUR_MS],
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
  ['of 1970', -Date.parse(TEST_NOW)],
] as const;

/** A hold whose end is shown, with the contact kept and the nearest times offered. */
async function expectOver(visit: Visit, values: readonly string[]): Promise<void> {
  await visit.shows(patternOf(ofScheduler('lost.expired')));
  await visit.settled();
  expect(visit.text()).to.include(ofScheduler('lost.kept'));
  expectSound(visit.scene, values);
}

export const TIME: Readonly<Record<RowsOf<'T'>, Cell>> = {
  ...ZONE_CELLS,
  T4: {
    proofs: WRONG.flatMap(([what, by]) => [
      proof(`opens the week that the server has, and books, by a clock ${what}`, 'PS-12', async (bench) => {
        const visit = await wrongClock(bench, by);
        expect(visit.picker().week()).to.equal(ofSlots('week', { from: 'June 22', to: 'June 26' }));
        await typed(visit);
        choose(visit);
        await visit.shows(HELD);
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);

        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
      proof(`holds a time as long as the server does, by a clock ${what}`, 'PS-27', async (bench) => {
        const visit = await wrongClock(bench, by);
        await typed(visit);
        choose(visit);
        await visit.shows(ofSlots('held', { left: '5 minutes' }));
        const values = visit.values();

        await visit.later(90_000);
        expect(visit.hold()).to.include(ofSlots('held', { left: '3 minutes' }));
        visit.pressed(ofSlots('keep'));
        await until(() => visit.hold().includes(ofSlots('held', { left: '5 minutes' })), 'the longer hold');
        expectSound(visit.scene, values);

        await visit.later(5 * MINUTE_MS);
        await expectOver(visit, values);
      }),
    ]),
  },
  T5: {
    proofs: [
      proof('goes on over midnight with everything in place, and marks the new day', 'PS-12', async (bench) => {
        const visit = await aRenderedVisit(bench);
        await typed(visit);
        const values = visit.values();
        const marked = (): string =>
          deepAll(visit.renderRoot, 'th').find((head) => head.textContent.includes(ofSlots('today')))?.textContent ??
          '';
        const before = marked();
        visit.portal.clock.set('2026-06-24T05:00:01Z');
        visit.module.refresh();
        await visit.settled();

        expect(
          visit
            .picker()
            .names()
            .every((name) => !name.includes('June 23')),
          'what is over is not offered',
        ).to.equal(true);
        if (before !== '') expect(marked()).to.include('June 24');
        expectSound(visit.scene, values);
        choose(visit);
        await visit.shows(HELD);
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);
        expectSound(visit.scene);
      }),
      proof('goes on while the clocks change, and keeps the instant and the hold', 'PS-10', async (bench) => {
        const portal = mockPortal({ clock: createClock('2026-11-01T06:58:00Z') });
        const visit = await aFilledVisit(bench, { portal });
        const choice = visit.choice();
        const values = visit.values();
        // Two minutes before the hour that comes twice, and a minute into it.
        await visit.later(3 * MINUTE_MS);
        visit.module.refresh();
        await visit.settled();

        expect(visit.hold()).to.include(ofSlots('held', { left: '2 minutes' }));
        expect(visit.choice()).to.equal(choice);
        expectTrue(visit, 'America/Chicago');
        expectSound(visit.scene, values);
      }),
    ],
  },
  T6: {
    proofs: [
      proof('shows on waking that the time is no longer held, with the contact kept', 'PS-27', async (bench) => {
        const visit = await aFilledVisit(bench);
        const values = visit.values();
        await visit.later(8 * HOUR_MS);
        await expectOver(visit, values);

        choose(visit);
        await until(() => showsHold(visit.hold()), 'another time');
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);
        expectSound(visit.scene);
      }),
      proof('comes back from the summary on waking', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        await visit.later(8 * HOUR_MS);

        await expectOver(visit, values);
      }),
      proof('books with no hold that ended while it slept, in the moment of waking', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.portal.clock.advance(6 * MINUTE_MS);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);

        expect(visit.wire.callsOf(scheduleP2p)[0]?.body).to.include('"holdId":null');
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  T7: {
    proofs: [
      proof('shows at the choice that a time has begun meanwhile, and offers others', 'PS-27', async (bench) => {
        const visit = await aRenderedVisit(bench);
        await typed(visit);
        const values = visit.values();
        visit.portal.clock.set('2026-06-24T16:00:00Z');
        choose(visit);
        await visit.shows(patternOf(ofScheduler('lost.taken')));
        await visit.settled();
        expectSound(visit.scene, values);

        choose(visit, 'Thursday');
        await until(() => showsHold(visit.hold()), 'another time');
        expectSound(visit.scene, values);
      }),
      proof('shows at the booking that a time has begun meanwhile', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        visit.portal.clock.set('2026-06-24T16:00:00Z');
        visit.pressed(SCHEDULE);
        await visit.shows(patternOf(ofScheduler('lost.taken')));
        await visit.settled();

        expect(visit.booked()).to.deep.equal([]);
        expectSound(visit.scene, values);
      }),
    ],
  },
  T8: {
    proofs: [
      proof('believes the server, and not a count of its own, that no time is open', 'PS-13', async (bench) => {
        const visit = await aVisit(bench, {
          before: (wire) =>
            wire.intercept(getAvailability, async (_, pass) => {
              const answer = (await (await pass()).json()) as object;
              return Response.json({ ...answer, hasSlotsWithinHorizon: false });
            }),
        });
        await visit.shows(ofClosed('unavailable', { payer: 'Carelon Medical Benefits Management' }));
        await visit.settled();

        expectSound(visit.scene);
        visit.wire.restore();
        visit.module.refresh();
        await visit.shows(ofSlots('week', { from: 'June 22', to: 'June 26' }));
        expectSound(visit.scene);
      }),
      proof('goes no further than the server lets it', 'PS-12', async (bench) => {
        const visit = await aRenderedVisit(bench, { now: () => new Date('2026-09-01T12:00:00Z') });
        for (let week = 0; week < 6 && visit.picker().canPress(ofSlots('next')); week += 1) {
          const before = visit.picker().week();
          visit.pressed(ofSlots('next'));
          await until(() => visit.picker().week() !== before, 'the week');
          await visit.settled();
        }

        expect(visit.picker().week()).to.equal(ofSlots('week', { from: 'July 20', to: 'July 24' }));
        expect(visit.picker().canPress(ofSlots('next'))).to.equal(false);
        expectSound(visit.scene);
      }),
      proof('shows until when with the zone where the window is over', 'PS-26', async (bench) => {
        const visit = await aVisit(bench, { orderId: ORDERS.windowOver });
        await visit.shows(patternOf(ofClosed('no.window-over')));
        const shown = patternOf(ofClosed('no.window-over')).exec(visit.text());
        expect(shown?.groups?.['date']).to.match(/^[^.]* CT$/);
        await visit.settled();

        expectSound(visit.scene);
      }),
    ],
  },
  T12: {
    notApplicable:
      'The contract sends instants without the offset of any zone, so there is nothing that the rules of a browser could be compared with.',
  },
};
