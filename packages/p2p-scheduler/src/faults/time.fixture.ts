/** Clocks that change, differ, or are wrong, and deadlines that pass while a page is open. */
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

/** Offsets the device clock from the server's. */
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

/** Expects an expired hold, with the contact kept and the nearest times offered. */
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
      proof(`opens the server's week and books, with a clock ${what}`, 'PS-12', async (bench) => {
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
      proof(`holds a time as long as the server, with a clock ${what}`, 'PS-27', async (bench) => {
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
      proof('continues past midnight with entries kept and marks the new day', 'PS-12', async (bench) => {
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
      proof('continues through a clock change and keeps instant and hold', 'PS-10', async (bench) => {
        const portal = mockPortal({ clock: createClock('2026-11-01T06:58:00Z') });
        const visit = await aFilledVisit(bench, { portal });
        const choice = visit.choice();
        const values = visit.values();
        // Two minutes before the repeated hour, and a minute into it.
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
      proof('shows the expired hold on waking and keeps the contact', 'PS-27', async (bench) => {
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
      proof('returns from the summary on waking', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        await visit.later(8 * HOUR_MS);

        await expectOver(visit, values);
      }),
      proof('never books on waking with a hold that ended during sleep', 'PS-27', async (bench) => {
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
      proof('shows at selection that a time has started and offers others', 'PS-27', async (bench) => {
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
      proof('shows at booking that a time has started', 'PS-27', async (bench) => {
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
      proof('trusts the server, not its own count, that no time is available', 'PS-13', async (bench) => {
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
      proof('stays within the bounds the server sets', 'PS-12', async (bench) => {
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
      proof('shows the end of the window with its zone', 'PS-26', async (bench) => {
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
