import { expect } from '@open-wc/testing';

import {
  getAvailability,
  getOrderHeader,
  getP2pEligibility,
  holdSlot,
  listContacts,
  scheduleP2p,
  uploadP2pDocument,
} from '@portal/api';
import {
  usesNewKey,
  deepAll,
  expectSound,
  flapping,
  lostResponse,
  networkCells,
  offline,
  pause,
  perMinute,
  proof,
  reportedOnce,
  until,
} from '@portal/tests/fault-rig';
import type { Proof, Words } from '@portal/tests/fault-rig';
import { problem } from '@portal/mocks';
import { ofAssistance, ofContact, ofDocuments, ofSlots, partOf, patternOf, showsHold } from '@portal/p2p-parts/testing';

import { ofClosed, ofScheduler, ofStep } from '../copy.fixture.js';
import { MOMENTS } from './moments.fixture.js';
import { DONE, SCHEDULE, aRenderedVisit, aFilledVisit, aReviewedVisit, choose, goOn, typed } from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

const STEP_MS = 5_000;
const MINUTE_MS = 60_000;
const MINUTES = 3;
const READERS = [getOrderHeader, getP2pEligibility, getAvailability, listContacts];
/** Lets every third request pass. */
const EVERY_THIRD = 3;
const TAKEN = patternOf(ofScheduler('lost.taken'));
const UNSURE = ofStep('unsure');
const FAILED = ofStep('could-not.schedule');
const UNHELD = ofSlots('unheld');

const OTHER_NAME = 'Zq4Other';

/** Goes back to the contact, changes the name, and continues again. */
async function anotherName(visit: Visit): Promise<void> {
  visit.pressed(ofStep('back'));
  await visit.settled();
  await visit.contact().type('lastName', OTHER_NAME);
  await visit.settled();
  await goOn(visit);
}

/** A document the server rejects, with the error in its own row. */
const refusedFile = (status: number, code: string, sentence: Words): Proof =>
  proof(`shows the rejection in the document's row: ${code}`, 'PS-25', async (bench) => {
    const visit = await aReviewedVisit(bench);
    visit.pressed(SCHEDULE);
    await visit.shows(DONE);
    visit.dismiss();
    await visit.shows(ofDocuments('drop'));
    visit.wire.intercept(uploadP2pDocument, () => Promise.resolve(problem(status, code)));
    deepAll(visit.renderRoot, '.title')[0]?.focus();

    await visit.documents().drop([new File(['%PDF-1.4 notes'], 'notes.pdf')]);
    await visit.shows(sentence);

    expectSound(visit.scene);
    expect(visit.booked()).to.have.length(1);
  });

export const NETWORK = networkCells(MOMENTS, {
  N3: {
    proofs: [
      proof("reuses the first attempt's key and finds its result", 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.intercept(scheduleP2p, lostResponse);
        visit.pressed(SCHEDULE);
        await visit.shows(UNSURE);
        expect(visit.booked(), 'it did arrive').to.have.length(1);

        visit.wire.restore();
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);

        const [first, second] = visit.wire.callsOf(scheduleP2p);
        expect(first?.key).to.equal(second?.key);
        expect(first?.body).to.equal(second?.body);
        expect(visit.booked()).to.have.length(1);
        expect(visit.portal.qa.outbox(), 'one e-mail').to.have.length(1);
        expectSound(visit.scene);
      }),
      proof('resends the same payload after the hold ends, until confirmed', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.intercept(scheduleP2p, lostResponse);
        visit.pressed(SCHEDULE);
        await visit.shows(UNSURE);
        const values = visit.values();

        await visit.later(6 * MINUTE_MS);
        expect(visit.text()).to.include(UNSURE);
        expectSound(visit.scene, values);

        visit.wire.restore();
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  N8: {
    proofs: [
      proof('sends at most six requests a minute on a flaky connection', 'PS-27', async (bench) => {
        const visit = await aFilledVisit(bench);
        const values = visit.values();
        visit.wire.intercept([...READERS, holdSlot], flapping(EVERY_THIRD));
        choose(visit, 'Thursday');
        await visit.shows(UNHELD);
        const counts = await perMinute({
          count: MINUTES,
          stepMs: STEP_MS,
          pass: async (ms) => {
            await visit.later(ms);
            await pause(5);
          },
          calls: () => visit.wire.calls.length,
        });

        expect(Math.max(...counts)).to.be.at.most(6);
        expect(showsHold(visit.hold())).to.equal(true);
        expectSound(visit.scene, values);
      }),
      proof('requests only the time while it waits for the network', 'PS-27', async (bench) => {
        const visit = await aRenderedVisit(bench);
        await typed(visit);
        visit.wire.intercept([...READERS, holdSlot], offline);
        choose(visit);
        await visit.shows(UNHELD);
        const before = visit.wire.calls.length;
        for (let step = 0; step < MINUTE_MS; step += STEP_MS) await visit.later(STEP_MS);

        expect(visit.wire.calls.length - before).to.be.within(1, 6);
        expectSound(visit.scene);
      }),
    ],
  },

  H1: {
    proofs: [
      proof('moves to the fields the server rejected and keeps all entries', 'PS-17', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        visit.wire.intercept(scheduleP2p, () =>
          Promise.resolve(problem(422, 'invalid', { errors: [{ pointer: '/participant/email', code: 'format' }] })),
        );
        visit.pressed(SCHEDULE);
        await visit.shows(ofContact('email.refused'));
        await until(
          () => visit.focused().startsWith(ofAssistance('faults', { count: 1 })),
          'the focus on the summary of faults',
        );
        expectSound(visit.scene, values);

        visit.wire.restore();
        await visit.contact().type('email', 'zq4.other@clinic.example');
        await visit.settled();
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  H2: {
    proofs: [
      reportedOnce(MOMENTS, {
        name: 'notifies the host once about several 401 responses, and continues each',
        ids: 'PS-22',
        at: (bench) => aReviewedVisit(bench),
        endpoints: [...READERS, scheduleP2p],
        intercept: () => Promise.resolve(problem(401, 'signed-out')),
        press: (visit) => {
          visit.module.refresh();
          visit.pressed(SCHEDULE);
        },
        done: async (visit) => {
          await visit.shows(DONE);
          const keys = visit.wire.callsOf(scheduleP2p).map(({ key }) => key);
          expect(new Set(keys).size, 'one key').to.equal(1);
          expect(visit.booked()).to.have.length(1);
        },
      }),
    ],
  },
  H5: {
    proofs: [
      proof('shows at selection that a time is gone and offers others', 'PS-27', async (bench) => {
        const visit = await aRenderedVisit(bench);
        await typed(visit);
        const values = visit.values();
        visit.wire.intercept(holdSlot, () => Promise.resolve(problem(409, 'slot-taken')));
        choose(visit);
        await visit.shows(TAKEN);
        await until(() => visit.focused() === visit.offered()[0], 'the focus on the nearest time');
        expect(visit.text()).to.include(ofScheduler('lost.kept'));
        expectSound(visit.scene, values);

        visit.wire.restore();
        visit.pressed(visit.offered()[0] ?? '');
        await until(() => showsHold(visit.hold()), 'the other time');
        expectSound(visit.scene, values);
      }),
      proof('shows at booking that a time is gone and books another', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        visit.wire.intercept(scheduleP2p, () => Promise.resolve(problem(409, 'slot-taken')));
        visit.pressed(SCHEDULE);
        await visit.shows(TAKEN);
        await until(() => visit.focused() === visit.offered()[0], 'the focus on the nearest time');
        expectSound(visit.scene, values);

        visit.wire.restore();
        visit.pressed(visit.offered()[0] ?? '');
        await until(() => showsHold(visit.hold()), 'the other time');
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
      proof('shows that a Peer-to-Peer exists and how to manage it', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.intercept(scheduleP2p, () => Promise.resolve(problem(409, 'already-booked')));
        visit.pressed(SCHEDULE);
        await visit.shows(ofClosed('booked-title'));
        await until(() => visit.offersTo(ofClosed('manage')), 'the way on');

        expectSound(visit.scene);
      }),
      ...(['hold', 'booking'] as const).map((moment) =>
        proof(`shows why the order no longer allows one, at the ${moment}`, 'PS-26', async (bench) => {
          const visit = await (moment === 'hold' ? aRenderedVisit(bench) : aReviewedVisit(bench));
          const refused = () => Promise.resolve(problem(409, 'not-eligible'));
          visit.wire.intercept([holdSlot, scheduleP2p], refused);
          visit.wire.intercept(getP2pEligibility, async (_, pass) => {
            const answer = await (await pass()).text();
            return Response.json(
              JSON.parse(answer.replace('"request"', '"none"').replace('"available"', '"under-appeal"')),
            );
          });
          if (moment === 'hold') choose(visit);
          else visit.pressed(SCHEDULE);

          await visit.shows(ofClosed('no.under-appeal'));
          await until(() => visit.offersTo(ofClosed('return')), 'the way on');
          await visit.settled();
          expect(visit.text(), 'the time is still available').not.to.match(TAKEN);
          expectSound(visit.scene);
        }),
      ),
    ],
  },
  H8: {
    proofs: [
      refusedFile(413, 'too-large', ofDocuments('fault.too-large.now')),
      refusedFile(415, 'type-not-allowed', partOf(ofDocuments('fault.type-not-allowed'))),
    ],
  },
  H9: {
    proofs: [
      usesNewKey({
        name: 'never sends another booking with the key of the first',
        ids: 'PS-22',
        endpoint: scheduleP2p,
        at: (bench) => aReviewedVisit(bench),
        intercept: () => Promise.resolve(problem(500, 'unexpected')),
        press: ({ pressed }) => pressed(SCHEDULE),
        failed: FAILED,
        change: anotherName,
        done: DONE,
        arrived: ({ booked }) => {
          expect(booked()[0]?.participant.lastName).to.equal(OTHER_NAME);
        },
      }),
      proof('keeps an unconfirmed request unchanged, whatever the user edits afterward', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.intercept(scheduleP2p, offline);
        visit.pressed(SCHEDULE);
        await visit.shows(UNSURE);

        visit.wire.restore();
        await anotherName(visit);
        visit.pressed(SCHEDULE);
        await visit.shows(DONE);

        expect(visit.wire.reusedKeys()).to.deep.equal([]);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
});
