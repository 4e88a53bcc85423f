/** Several pages and several offices that request the same time. */
import { expect } from '@open-wc/testing';

import { Wire, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Cell } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';
import { patternOf, showsHold } from '@portal/p2p-parts/testing';

import { ofClosed, ofScheduler } from '../copy.fixture.js';
import { DONE, SCHEDULE, aRenderedVisit, aReviewedVisit, choose } from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

const TAKEN = patternOf(ofScheduler('lost.taken'));

/** Another page with the same backend but its own connection and session. */
const ofItsOwn = (portal: MockPortal) =>
  new Wire((request: Request): Promise<Response> => (portal.settings.fetch ?? fetch)(request));

export const PAGES: Readonly<Record<'O7' | 'O8', Cell>> = {
  O7: {
    proofs: [
      proof('shows the second of two pages that a Peer-to-Peer exists', 'PS-22', async (bench) => {
        const portal = mockPortal();
        const mine = await aReviewedVisit(bench, { portal });
        const theirs = await aReviewedVisit(bench, { portal, wire: ofItsOwn(portal) });

        theirs.pressed(SCHEDULE);
        await theirs.shows(DONE);
        mine.pressed(SCHEDULE);
        await mine.shows(ofClosed('booked-title'));

        expect(mine.booked()).to.have.length(1);
        expect(portal.qa.outbox(), 'one e-mail').to.have.length(1);
        expectSound(mine.scene);
      }),
      proof('books once if both pages submit at the same time', 'PS-22', async (bench) => {
        const portal = mockPortal();
        const one = await aReviewedVisit(bench, { portal });
        const two = await aReviewedVisit(bench, { portal, wire: ofItsOwn(portal) });

        one.pressed(SCHEDULE);
        two.pressed(SCHEDULE);
        await until(() => [one, two].some(({ text }) => text().includes(DONE)), 'the booking');
        await until(
          () => [one, two].some(({ text }) => text().includes(ofClosed('booked-title'))),
          'the word to the other',
        );

        expect(one.booked()).to.have.length(1);
        expectSound(one.scene);
        expectSound(two.scene);
      }),
    ],
  },
  O8: {
    proofs: [2, 3].map((count) =>
      proof(`gives a time to one of ${String(count)} offices and informs the others`, 'PS-27', async (bench) => {
        const portal = mockPortal();
        const orders = [ORDERS.request, ORDERS.mskExternal];
        const visits = await Promise.all(
          Array.from({ length: count }, (_, i) =>
            aRenderedVisit(bench, { portal, wire: ofItsOwn(portal), orderId: orders[i % 2] ?? ORDERS.request }),
          ),
        );
        const [first, second] = visits;
        if (!first || !second) throw new Error('A race takes two.');
        const name =
          first
            .picker()
            .names()
            .find((each) => second.picker().names().includes(each)) ?? '';
        expect(name, 'a time that is open to both').not.to.equal('');
        for (const visit of visits) choose(visit, name);
        const won = ({ text }: Visit): boolean => showsHold(text());
        const lost = ({ text }: Visit): boolean => TAKEN.test(text());
        await until(() => visits.every((visit) => won(visit) || lost(visit)), 'an answer for each');

        const winners = new Set(visits.filter(won).map(({ module }) => module.orderId));
        expect(winners.size, 'one order has it').to.equal(1);
        expect(visits.filter((visit) => !won(visit)).every(lost), 'the others show that it is taken').to.equal(true);
        for (const visit of visits) expectSound(visit.scene);
      }),
    ),
  },
};
