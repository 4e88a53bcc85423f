/** Expired sessions, other users, leaving, and returning. */
import { expect } from '@open-wc/testing';

import { getAvailability, getOrderHeader, listContacts, scheduleP2p } from '@portal/api';
import {
  deepAll,
  expectNothingOfAPatient,
  expectSound,
  gate,
  mayLeave,
  pause,
  proof,
  sessionCells,
  signOut,
  until,
} from '@portal/tests/fault-rig';
import { ORDERS, problem } from '@portal/mocks';
import { ofModule, ofSlots, showsHold } from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { MOMENTS } from './moments.fixture.js';
import {
  CONTINUE,
  DONE,
  EXPIRED,
  HELD,
  SCHEDULE,
  TYPED,
  aRenderedVisit,
  aFilledVisit,
  aReviewedVisit,
  choose,
  typed,
} from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

const THIS_WEEK = ofSlots('week', { from: 'June 22', to: 'June 26' });
const NEXT_WEEK = ofSlots('week', { from: 'June 29', to: 'July 3' });
const OF = { ended: ofModule('ended'), secrets: Object.values(TYPED) };

export const SESSION = sessionCells<Visit>({
  ...OF,
  moments: MOMENTS,
  ids: 'PS-15',
  states: [{ what: '', at: (bench) => aFilledVisit(bench) }],
  calls: [getOrderHeader, getAvailability],
  rendered: async (visit) => {
    await visit.shows(THIS_WEEK);
    expect(visit.choice()).to.equal('');
  },
  another: async (visit) => {
    visit.module.orderId = ORDERS.mixedLengths;
    await visit.shows(ORDERS.mixedLengths);
    await until(() => deepAll(visit.renderRoot, '[part=slot]').length > 0, 'the other week');
  },
  writes: [
    {
      endpoint: scheduleP2p,
      ids: 'PS-22',
      at: (bench) => aReviewedVisit(bench),
      press: ({ pressed }) => pressed(SCHEDULE),
      failed: ofStep('could-not.schedule'),
      done: DONE,
    },
  ],
  own: {
    S2: [
      proof('lets the user keep typing while the session is expired', 'PS-15', async (bench) => {
        const visit = await aFilledVisit(bench);
        visit.wire.intercept(getAvailability, () => Promise.resolve(problem(401, 'signed-out')));
        visit.pressed(ofSlots('next'));
        await visit.shows(EXPIRED);
        await visit.contact().type('title', 'Zq4MD');
        const values = visit.values();
        const choice = visit.choice();
        expectSound(visit.scene, values);

        visit.wire.restore();
        visit.module.resume();
        await visit.shows(NEXT_WEEK);
        await visit.settled();
        expect(visit.choice()).to.equal(choice);
        expect(visit.contact().value('title')).to.equal('Zq4MD');
        expectSound(visit.scene, values);
      }),
    ],
    S3: [
      proof('gives another user nothing the first one entered, selected, or read', 'PS-14', async (bench) => {
        const visit = await aFilledVisit(bench);
        await signOut(visit);
        const { intercept, held, release } = gate();
        visit.wire.intercept(getOrderHeader, intercept);
        const before = visit.wire.callsOf(listContacts).length;

        visit.module.resume();
        await until(() => held.length > 0, 'the reading of the next person');
        await visit.module.updateComplete;
        for (const canary of visit.wire.canaries) expect(visit.text()).not.to.include(canary);
        while (held.length > 0) release();
        visit.wire.restore();
        await visit.shows(THIS_WEEK);
        await visit.settled();

        expect(visit.wire.callsOf(listContacts).length, 'the list is read for the next person').to.be.greaterThan(
          before,
        );
        expect(visit.values().join(' ')).not.to.include('Zq4');
        expect(visit.choice()).to.equal('');
        expect(mayLeave()).to.equal(true);
        expectSound(visit.scene);
      }),
    ],
    S4: [
      proof('clears the summary from the screen, with its pending requests', 'PS-20', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const { intercept, held, release } = gate();
        visit.wire.intercept(scheduleP2p, intercept);
        visit.pressed(SCHEDULE);
        await until(() => held.length === 1, 'the call');
        await signOut(visit);
        release();
        await pause(20);

        expectNothingOfAPatient(OF, visit);
        expectSound(visit.scene);
      }),
    ],
    S6: [
      proof('guards the page only while a request is unfinished', 'PS-15', async (bench) => {
        const visit = await aRenderedVisit(bench);
        expect(mayLeave(), 'no entries').to.equal(true);
        await typed(visit);
        expect(mayLeave(), 'typed').to.equal(false);
        choose(visit);
        await visit.shows(HELD);
        visit.pressed(CONTINUE);
        await visit.shows(ofStep('summary'));
        expect(mayLeave(), 'reviewed').to.equal(false);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);
        await visit.settled();

        expect(mayLeave(), 'booked').to.equal(true);
        expectSound(visit.scene);
      }),
      proof('confirms before discarding entries and keeps them if the user stays', 'PS-15', async (bench) => {
        const visit = await aFilledVisit(bench);
        const values = visit.values();
        visit.pressed(ofScheduler('cancel'));
        await until(() => visit.dialog()?.title === ofStep('leave-title'), 'the question');
        expectSound(visit.scene, values);
        visit.pressed(ofStep('stay'));
        await until(() => visit.dialog() === undefined, 'the page');

        expect(showsHold(visit.hold())).to.equal(true);
        expect(bench.watch.eventsOf('order-search-requested')).to.have.length(0);
        expectSound(visit.scene, values);
      }),
    ],
    S7: [
      proof('claims no saving, guards the tab, and releases the time', 'PS-27', async (bench) => {
        const visit = await aFilledVisit(bench);
        expect(visit.text()).not.to.match(/\bsaved\b/i);
        expect(mayLeave()).to.equal(false);
        const { orders, slots } = visit.portal.backend;
        const state = visit.holdState();
        const order = orders.get(ORDERS.request);
        const slot = slots.find(order, state.status === 'held' ? state.held.slotId : '');
        expect(slot && slots.stateFor(order, slot)).to.equal('held-by-you');
        // The page disappears without a request, and the hold expires.
        visit.portal.clock.advance(5 * 60_000);

        expect(slot && slots.stateFor(order, slot)).to.equal('available');
        expectSound(visit.scene);
      }),
    ],
  },
});
