/** Sessions that end, other persons, leaving and coming back. */
import { expect } from '@open-wc/testing';

import { getAvailability, getOrderHeader, listContacts, scheduleP2p } from '@portal/api';
import { deepAll, expectAccessible, expectSound, gate, pause, proof, until } from '@portal/tests/fault-rig';
import type { Cell, RowsOf } from '@portal/tests/fault-rig';
import { ORDERS, problem } from '@portal/mocks';

import {
  CONTINUE,
  DONE,
  EXPIRED,
  HELD,
  SCHEDULE,
  TYPED,
  aDrawnVisit,
  aFilledVisit,
  aReviewedVisit,
  choose,
  typed,
} from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

/** The person, or another page, signs out by the host's own control. */
async function signOut({ module, toHost }: Visit): Promise<void> {
  toHost();
  module.endSession();
  await module.updateComplete;
}

/** Everything that only a person who is signed in may read. */
const nothingOfAPatient = ({ text, wire, values }: Visit): void => {
  const shown = `${text()} ${values().join(' ')}`;
  for (const canary of [...wire.canaries, ...Object.values(TYPED)]) expect(shown).not.to.include(canary);
  expect(text()).to.contain('You are signed out.');
};

const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const SESSION: Readonly<Record<RowsOf<'S'>, Cell>> = {
  S1: { notApplicable: 'The host warns before it signs somebody out; the module has no clock of idleness.' },
  S2: {
    proofs: [
      proof(
        'keeps what is typed when the session ends, and books after resume() with the same key',
        'PS-22',
        async (bench) => {
          const visit = await aReviewedVisit(bench);
          visit.wire.meddle(scheduleP2p, () => Promise.resolve(problem(401, 'signed-out')));
          const values = visit.values();
          visit.pressed(SCHEDULE);
          await visit.says(EXPIRED);
          expectSound(visit.scene, values);

          visit.wire.heal();
          visit.module.resume();
          await visit.says(DONE);

          const [first, second] = visit.wire.callsOf(scheduleP2p);
          expect(first?.key).to.equal(second?.key);
          expect(visit.booked()).to.have.length(1);
          expectSound(visit.scene);
        },
      ),
      proof('lets a person go on typing while the session is over', 'PS-15', async (bench) => {
        const visit = await aFilledVisit(bench);
        visit.wire.meddle(getAvailability, () => Promise.resolve(problem(401, 'signed-out')));
        visit.pressed('Next Week');
        await visit.says(EXPIRED);
        await visit.contact().type('title', 'Zq4MD');
        const values = visit.values();
        const choice = visit.choice();
        expectSound(visit.scene, values);

        visit.wire.heal();
        visit.module.resume();
        await visit.says('Week of June 29 - July 3');
        await visit.settled();
        expect(visit.choice()).to.equal(choice);
        expect(visit.contact().value('title')).to.equal('Zq4MD');
        expectSound(visit.scene, values);
      }),
    ],
  },
  S3: {
    proofs: [
      proof('gives another person nothing that the first one typed, chose or read', 'PS-14', async (bench) => {
        const visit = await aFilledVisit(bench);
        await signOut(visit);
        const { meddle, held, release } = gate();
        visit.wire.meddle(getOrderHeader, meddle);
        const before = visit.wire.callsOf(listContacts).length;

        visit.module.resume();
        await until(() => held.length > 0, 'the reading of the next person');
        await visit.module.updateComplete;
        for (const canary of visit.wire.canaries) expect(visit.text()).not.to.include(canary);
        while (held.length > 0) release();
        visit.wire.heal();
        await visit.says('Week of June 22 - June 26');
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
  },
  S4: {
    proofs: [
      proof(
        'takes everything off the screen with the next render after signing out elsewhere',
        'PS-15',
        async (bench) => {
          const visit = await aFilledVisit(bench);
          await signOut(visit);

          nothingOfAPatient(visit);
          expectSound(visit.scene);
        },
      ),
      proof('takes the summary off the screen, and what waits for an answer', 'PS-20', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const { meddle, held, release } = gate();
        visit.wire.meddle(scheduleP2p, meddle);
        visit.pressed(SCHEDULE);
        await until(() => held.length === 1, 'the call');
        await signOut(visit);
        release();
        await pause(20);

        nothingOfAPatient(visit);
        expectSound(visit.scene);
      }),
      proof('is accessible when signed out', 'PS-15', async (bench) => {
        const visit = await aFilledVisit(bench);
        await signOut(visit);

        await expectAccessible(visit.scene);
      }),
      proof('does so offline too', 'PS-15', async (bench) => {
        const visit = await aFilledVisit(bench);
        visit.wire.meddle([getOrderHeader, getAvailability], () => Promise.reject(new TypeError('Failed to fetch')));
        await signOut(visit);

        nothingOfAPatient(visit);
      }),
    ],
  },
  S5: {
    proofs: [
      proof(
        'shows and asks nothing when the browser brings the page back after signing out',
        'PS-15',
        async (bench) => {
          const visit = await aFilledVisit(bench);
          await signOut(visit);
          const calls = visit.wire.calls.length;
          dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
          document.dispatchEvent(new Event('visibilitychange'));
          await pause(30);

          nothingOfAPatient(visit);
          expect(visit.wire.calls.length).to.equal(calls);
        },
      ),
    ],
  },
  S6: {
    proofs: [
      proof('asks before the page is left only while something is half made', 'PS-15', async (bench) => {
        const visit = await aDrawnVisit(bench);
        expect(mayLeave(), 'nothing is entered').to.equal(true);
        await typed(visit);
        expect(mayLeave(), 'typed').to.equal(false);
        choose(visit);
        await visit.says(HELD);
        visit.pressed(CONTINUE);
        await visit.says('Peer-to-Peer Request Summary');
        expect(mayLeave(), 'reviewed').to.equal(false);
        visit.pressed(SCHEDULE);
        await visit.says(DONE);
        await visit.settled();

        expect(mayLeave(), 'booked').to.equal(true);
        expectSound(visit.scene);
      }),
      proof(
        'asks before something entered is given up, and keeps it where the person stays',
        'PS-15',
        async (bench) => {
          const visit = await aFilledVisit(bench);
          const values = visit.values();
          visit.pressed('Cancel');
          await until(() => visit.dialog()?.title === 'Leave without scheduling?', 'the question');
          expectSound(visit.scene, values);
          visit.pressed('Stay');
          await until(() => visit.dialog() === undefined, 'the page');

          expect(visit.hold()).to.include(HELD);
          expect(bench.watch.heard('order-search-requested')).to.have.length(0);
          expectSound(visit.scene, values);
        },
      ),
    ],
  },
  S7: {
    proofs: [
      proof(
        'says nothing of being saved, asks before the tab is closed, and gives the time back to others',
        'PS-27',
        async (bench) => {
          const visit = await aFilledVisit(bench);
          expect(visit.text()).not.to.match(/\bsaved\b/i);
          expect(mayLeave()).to.equal(false);
          const { orders, slots } = visit.portal.backend;
          const state = visit.holdState();
          const order = orders.get(ORDERS.request);
          const slot = slots.find(order, state.status === 'held' ? state.held.slotId : '');
          expect(slot && slots.stateFor(order, slot)).to.equal('held-by-you');
          // The page is gone without a word; the hold ends by itself.
          visit.portal.clock.advance(5 * 60_000);

          expect(slot && slots.stateFor(order, slot)).to.equal('available');
          expectSound(visit.scene);
        },
      ),
    ],
  },
  S8: {
    proofs: [
      proof('keeps what is typed in memory, apart by order, and nothing in the browser', 'PS-15', async (bench) => {
        const visit = await aFilledVisit(bench);
        expect(globalThis.localStorage.length + globalThis.sessionStorage.length).to.equal(0);
        expect(await globalThis.indexedDB.databases()).to.deep.equal([]);
        expect(await globalThis.caches.keys()).to.deep.equal([]);
        visit.toHost();
        visit.module.orderId = ORDERS.mixedLengths;
        await visit.says(ORDERS.mixedLengths);
        await until(() => deepAll(visit.renderRoot, '[part=slot]').length > 0, 'the other week');
        await visit.settled();

        expect(`${visit.text()} ${visit.values().join(' ')}`).not.to.include('Zq4');
        expectSound(visit.scene);
      }),
    ],
  },
  S9: { notApplicable: 'What a person prints or photographs is outside of what a module can hold.' },
  S10: {
    proofs: [
      proof('asks the host for its token anew, so that the next press goes through', 'PS-22', async (bench) => {
        let token = 'old';
        const visit = await aReviewedVisit(bench, { headers: () => ({ 'x-token': token }) });
        const values = visit.values();
        visit.wire.meddle(scheduleP2p, (request, pass) =>
          request.headers.get('x-token') === 'new' ? pass() : Promise.resolve(problem(403, 'token-expired')),
        );
        visit.pressed(SCHEDULE);
        await visit.says('We could not schedule the Peer-to-Peer.');
        expectSound(visit.scene, values);

        token = 'new';
        visit.pressed(SCHEDULE);
        await visit.says(DONE);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
};
