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
import { deepAll, expectSound, pause, proof, until } from '@portal/tests/fault-rig';
import type { Cell, Proof, RowsOf } from '@portal/tests/fault-rig';
import { problem } from '@portal/mocks';

import { networkProofs } from './moments.fixture.js';
import {
  DONE,
  EXPIRED,
  HELD,
  SCHEDULE,
  aDrawnVisit,
  aFilledVisit,
  aReviewedVisit,
  choose,
  goOn,
  typed,
} from './visit.fixture.js';

const STEP_MS = 5_000;
const MINUTE_MS = 60_000;
const MINUTES = 3;
const READERS = [getOrderHeader, getP2pEligibility, getAvailability, listContacts];
const TAKEN = 'has just been taken by somebody else.';

const cell = (row: RowsOf<'N' | 'H'>): Cell => ({ proofs: networkProofs(row) });

/** A document for the call that the server does not take: told on its own row. */
const refusedFile = (status: number, code: string, sentence: string): Proof =>
  proof(`tells on the document itself: ${sentence}`, 'PS-25', async (bench) => {
    const visit = await aReviewedVisit(bench);
    visit.pressed(SCHEDULE);
    await visit.says(DONE);
    visit.dismiss();
    await visit.says('drop files here');
    visit.wire.meddle(uploadP2pDocument, () => Promise.resolve(problem(status, code)));
    deepAll(visit.renderRoot, '.title')[0]?.focus();

    await visit.documents().drop([new File(['%PDF-1.4 notes'], 'notes.pdf')]);
    await visit.says(sentence);

    expectSound(visit.scene);
    expect(visit.booked()).to.have.length(1);
  });

export const NETWORK: Readonly<Record<RowsOf<'N' | 'H'>, Cell>> = {
  N1: cell('N1'),
  N2: cell('N2'),
  N3: {
    proofs: [
      ...networkProofs('N3'),
      proof('books under the key of the first try, and finds what it came to', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.meddle(scheduleP2p, (_, pass) =>
          pass().then(() => Promise.reject(new TypeError('Failed to fetch'))),
        );
        visit.pressed(SCHEDULE);
        await visit.says('it will be scheduled once, however often it is sent.');
        expect(visit.booked(), 'it did arrive').to.have.length(1);

        visit.wire.heal();
        visit.pressed(SCHEDULE);
        await visit.says(DONE);

        const [first, second] = visit.wire.callsOf(scheduleP2p);
        expect(first?.key).to.equal(second?.key);
        expect(first?.body).to.equal(second?.body);
        expect(visit.booked()).to.have.length(1);
        expect(visit.portal.qa.outbox(), 'one e-mail').to.have.length(1);
        expectSound(visit.scene);
      }),
      proof('repeats the same words after the hold is over, as long as it is not known', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.meddle(scheduleP2p, (_, pass) =>
          pass().then(() => Promise.reject(new TypeError('Failed to fetch'))),
        );
        visit.pressed(SCHEDULE);
        await visit.says('We are not sure that your request arrived');
        const values = visit.values();

        await visit.later(6 * MINUTE_MS);
        expect(visit.text()).to.include('We are not sure that your request arrived');
        expectSound(visit.scene, values);

        visit.wire.heal();
        visit.pressed(SCHEDULE);
        await visit.says(DONE);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  N4: cell('N4'),
  N5: cell('N5'),
  N6: cell('N6'),
  N7: cell('N7'),
  N8: {
    proofs: [
      proof('asks at most six times a minute while the connection comes and goes', 'PS-27', async (bench) => {
        const visit = await aFilledVisit(bench);
        const values = visit.values();
        let turn = 0;
        visit.wire.meddle([...READERS, holdSlot], async (_, pass) => {
          turn += 1;
          if (turn % 3 !== 0) throw new TypeError('Failed to fetch');
          return pass();
        });
        choose(visit, 'Thursday');
        await visit.says('This time could not be held for you yet');
        const perMinute: number[] = [];
        for (let minute = 0; minute < MINUTES; minute += 1) {
          const before = visit.wire.calls.length;
          for (let step = 0; step < MINUTE_MS; step += STEP_MS) {
            await visit.later(STEP_MS);
            await pause(5);
          }
          perMinute.push(visit.wire.calls.length - before);
        }

        expect(Math.max(...perMinute)).to.be.at.most(6);
        expect(visit.hold()).to.include(HELD);
        expectSound(visit.scene, values);
      }),
      proof('does not ask for more than the time while it waits for the network', 'PS-27', async (bench) => {
        const visit = await aDrawnVisit(bench);
        await typed(visit);
        visit.wire.meddle([...READERS, holdSlot], () => Promise.reject(new TypeError('Failed to fetch')));
        choose(visit);
        await visit.says('This time could not be held for you yet');
        const before = visit.wire.calls.length;
        for (let step = 0; step < MINUTE_MS; step += STEP_MS) await visit.later(STEP_MS);

        expect(visit.wire.calls.length - before).to.be.within(1, 6);
        expectSound(visit.scene);
      }),
    ],
  },
  N9: cell('N9'),

  H1: {
    proofs: [
      ...networkProofs('H1'),
      proof('leads to the fields that the server does not take, with all that was typed', 'PS-17', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        visit.wire.meddle(scheduleP2p, () =>
          Promise.resolve(problem(422, 'invalid', { errors: [{ pointer: '/participant/email', code: 'format' }] })),
        );
        visit.pressed(SCHEDULE);
        await visit.says('Check the Email Address: it was not accepted');
        await until(() => visit.focused().startsWith('1 entry'), 'the focus on the summary of faults');
        expectSound(visit.scene, values);

        visit.wire.heal();
        await visit.contact().type('email', 'zq4.other@clinic.example');
        await visit.settled();
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.says(DONE);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  H2: {
    proofs: [
      ...networkProofs('H2'),
      proof('tells the host once when all calls meet it, and goes on where each was', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        visit.wire.meddle([...READERS, scheduleP2p], () => Promise.resolve(problem(401, 'signed-out')));
        visit.module.refresh();
        visit.pressed(SCHEDULE);
        await visit.says(EXPIRED);
        expectSound(visit.scene, values);

        visit.wire.heal();
        visit.module.resume();
        await visit.says(DONE);

        const keys = visit.wire.callsOf(scheduleP2p).map(({ key }) => key);
        expect(new Set(keys).size, 'one key').to.equal(1);
        expect(bench.watch.heard('session-expired').length).to.equal(1);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  H3: cell('H3'),
  H4: cell('H4'),
  H5: {
    proofs: [
      proof('tells at the choice that a time is taken, and offers what is nearest', 'PS-27', async (bench) => {
        const visit = await aDrawnVisit(bench);
        await typed(visit);
        const values = visit.values();
        visit.wire.meddle(holdSlot, () => Promise.resolve(problem(409, 'slot-taken')));
        choose(visit);
        await visit.says(TAKEN);
        await until(() => visit.focused() === visit.offers()[0], 'the focus on the nearest time');
        expect(visit.text()).to.include('The contact information is kept.');
        expectSound(visit.scene, values);

        visit.wire.heal();
        visit.pressed(visit.offers()[0] ?? '');
        await until(() => visit.hold().startsWith(HELD), 'the other time');
        expectSound(visit.scene, values);
      }),
      proof('tells at the booking that a time is taken, and books another by one choice', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        const values = visit.values();
        visit.wire.meddle(scheduleP2p, () => Promise.resolve(problem(409, 'slot-taken')));
        visit.pressed(SCHEDULE);
        await visit.says(TAKEN);
        await until(() => visit.focused() === visit.offers()[0], 'the focus on the nearest time');
        expectSound(visit.scene, values);

        visit.wire.heal();
        visit.pressed(visit.offers()[0] ?? '');
        await until(() => visit.hold().startsWith(HELD), 'the other time');
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.says(DONE);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
      proof('says that there is one already, and how to manage it', 'PS-27', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.meddle(scheduleP2p, () => Promise.resolve(problem(409, 'already-booked')));
        visit.pressed(SCHEDULE);
        await visit.says('There is a Peer-to-Peer for this Order');
        await until(() => visit.offersTo('Manage Peer-to-Peer'), 'the way on');

        expectSound(visit.scene);
      }),
      ...(['hold', 'booking'] as const).map((moment) =>
        proof(`says why where the order allows none any more, at the ${moment}`, 'PS-26', async (bench) => {
          const visit = await (moment === 'hold' ? aDrawnVisit(bench) : aReviewedVisit(bench));
          const refused = () => Promise.resolve(problem(409, 'not-eligible'));
          visit.wire.meddle([holdSlot, scheduleP2p], refused);
          visit.wire.meddle(getP2pEligibility, async (_, pass) => {
            const answer = await (await pass()).text();
            return Response.json(
              JSON.parse(answer.replace('"request"', '"none"').replace('"available"', '"under-appeal"')),
            );
          });
          if (moment === 'hold') choose(visit);
          else visit.pressed(SCHEDULE);

          await visit.says('under appeal');
          await until(() => visit.offersTo('Return to Order Search'), 'the way on');
          await visit.settled();
          expect(visit.text(), 'nobody took it').not.to.include(TAKEN);
          expectSound(visit.scene);
        }),
      ),
    ],
  },
  H6: cell('H6'),
  H7: cell('H7'),
  H8: {
    proofs: [
      refusedFile(413, 'too-large', 'larger than'),
      refusedFile(415, 'type-not-allowed', 'type of file is not taken'),
    ],
  },
  H9: {
    proofs: [
      proof('never sends another booking under the key of the first', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.meddle(scheduleP2p, () => Promise.resolve(problem(500, 'unexpected')));
        visit.pressed(SCHEDULE);
        await visit.says('We could not schedule the Peer-to-Peer.');

        visit.wire.heal();
        visit.pressed('Back');
        await visit.settled();
        await visit.contact().type('lastName', 'Zq4Other');
        await visit.settled();
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.says(DONE);

        const [first, second] = visit.wire.callsOf(scheduleP2p);
        expect(first?.key).not.to.equal(second?.key);
        expect(visit.booked()[0]?.participant.lastName).to.equal('Zq4Other');
        expectSound(visit.scene);
      }),
      proof('leaves what is not known as it was sent, whatever is changed on the way back', 'PS-22', async (bench) => {
        const visit = await aReviewedVisit(bench);
        visit.wire.meddle(scheduleP2p, () => Promise.reject(new TypeError('Failed to fetch')));
        visit.pressed(SCHEDULE);
        await visit.says('We are not sure that your request arrived');

        visit.wire.heal();
        visit.pressed('Back');
        await visit.settled();
        await visit.contact().type('lastName', 'Zq4Other');
        await visit.settled();
        await goOn(visit);
        visit.pressed(SCHEDULE);
        await visit.says(DONE);

        expect(visit.wire.reusedKeys()).to.deep.equal([]);
        expect(visit.booked()).to.have.length(1);
        expectSound(visit.scene);
      }),
    ],
  },
  H10: cell('H10'),
  H11: cell('H11'),
  H12: cell('H12'),
  H13: cell('H13'),
  H14: cell('H14'),
};
