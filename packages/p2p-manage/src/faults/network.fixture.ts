import { expect } from '@open-wc/testing';

import { getP2p, holdSlot, rescheduleP2p, editP2pParticipant, uploadP2pDocument, cancelP2p } from '@portal/api';
import { deepAll, expectAccessible, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Cell, RowsOf } from '@portal/tests/fault-rig';
import { problem } from '@portal/mocks';

import { actionProofs } from './action.fixture.js';
import {
  CANCEL,
  CONFIRM,
  SAVE,
  TYPED,
  aCancelling,
  aChoosing,
  aConfirming,
  aDrawnManage,
  anEditing,
  beat,
} from './manage.fixture.js';
import { networkProofs } from './moments.fixture.js';

const INTERVAL_MS = 30_000;
const MINUTE_MS = 60_000;
const TAKEN = 'Somebody else has just taken that time. Your present time is still yours. Select another time.';

const cell = (row: RowsOf<'N' | 'H'>): Cell => ({ proofs: [...networkProofs(row), ...actionProofs(row)] });

/** A file that the server does not take: told on its own row. */
const refusedFile = (status: number, code: string) =>
  proof(`tells on the file itself that it was not taken (${code})`, 'PM-10', async (bench) => {
    const manage = await aDrawnManage(bench);
    manage.wire.meddle(uploadP2pDocument, () => Promise.resolve(problem(status, code)));
    const [input] = deepAll<HTMLInputElement>(manage.renderRoot, 'input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.4 notes'], 'zq4-notes.pdf', { type: 'application/pdf' }));
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change'));

    await manage.says(/zq4-notes\.pdf.*Not accepted/);
    expect(manage.chip()).to.equal('Confirmed');
    expectSound(manage.scene);
  });

export const NETWORK: Readonly<Record<RowsOf<'N' | 'H'>, Cell>> = {
  N1: cell('N1'),
  N2: cell('N2'),
  N3: cell('N3'),
  N4: cell('N4'),
  N5: cell('N5'),
  N6: cell('N6'),
  N7: cell('N7'),
  N8: {
    proofs: [
      proof('asks at most six times a minute while the connection comes and goes', 'PM-10', async (bench) => {
        const manage = await aDrawnManage(bench, { settings: { pollInterval: INTERVAL_MS } });
        let turn = 0;
        manage.wire.meddle(getP2p, async (_, pass) => {
          turn += 1;
          if (turn % 3 !== 0) throw new TypeError('Failed to fetch');
          return pass();
        });
        const perMinute: number[] = [];
        for (let minute = 0; minute < 10; minute += 1) {
          const before = manage.wire.calls.length;
          await manage.timers.elapse(MINUTE_MS);
          perMinute.push(manage.wire.calls.length - before);
        }

        expect(Math.max(...perMinute)).to.be.at.most(6);
        expect(perMinute.reduce((sum, calls) => sum + calls)).to.be.above(3);
        expect(manage.chip()).to.equal('Confirmed');
        expectSound(manage.scene);
      }),
    ],
  },
  N9: cell('N9'),

  H1: {
    proofs: [
      ...networkProofs('H1'),
      proof('says beside each field what was not taken, with the focus on the first', 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        const values = manage.kept();
        manage.wire.meddle(editP2pParticipant, () =>
          Promise.resolve(
            problem(422, 'invalid', {
              errors: [
                { pointer: '/participant/email', code: 'invalid' },
                { pointer: '/participant/phone', code: 'invalid' },
              ],
            }),
          ),
        );
        manage.pressed(SAVE);
        await until(
          () => manage.errors().length === 2,
          () => `two faults: ${manage.errors().join()}`,
        );
        await manage.settled();

        expect(manage.focused()).to.equal('#email');
        expectSound(manage.scene, values);
      }),
    ],
  },
  H2: {
    proofs: [
      ...networkProofs('H2'),
      ...actionProofs('H2'),
      proof('tells the host once when all calls of a refresh meet it', 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        const values = manage.kept();
        const read = manage.wire.calls.length;
        manage.portal.qa.expireSession(true);
        manage.el.refresh();
        manage.pressed(SAVE);
        await manage.says('Your session has expired. What you entered is kept.');
        const met = (): readonly unknown[] => manage.wire.calls.slice(read).map(({ status }) => status);
        await until(
          () => met().length >= 3 && met().every((status) => status === 401),
          () => met().join(),
        );
        await beat();
        expect(manage.kept()).to.deep.equal(values);

        manage.portal.qa.expireSession(false);
        manage.el.resume();
        await manage.says('The contact person is changed.');

        expect(bench.watch.heard('session-expired')).to.have.length(1);
        expect(manage.wire.acts(editP2pParticipant)).to.equal(1);
        expectSound(manage.scene);
      }),
    ],
  },
  H3: cell('H3'),
  H4: cell('H4'),
  H5: {
    proofs: [
      proof('tells at once that a chosen time is somebody else’s, and leads to the nearest', 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        const { slot } = manage.booking();
        const chosen = manage.slotButtons()[1];
        manage.portal.backend.slots.lose(chosen?.value ?? '');
        chosen?.focus();
        chosen?.click();
        await manage.says(TAKEN);
        await manage.settled();

        expect(manage.booking().slot).to.deep.equal(slot);
        expect(manage.focused(), 'near what was lost').to.match(/\d:\d\d/);
        expectSound(manage.scene);
      }),
      proof(
        'tells at the booking that the time was taken, keeps the present one, and books another',
        'PM-09',
        async (bench) => {
          const manage = await aConfirming(bench);
          const { slot } = manage.booking();
          manage.wire.meddle(rescheduleP2p, () => Promise.resolve(problem(409, 'slot-taken')));
          manage.pressed(CONFIRM);
          await manage.says(TAKEN);
          await manage.settled();
          expect(manage.booking().slot).to.deep.equal(slot);
          expectSound(manage.scene);

          manage.wire.heal();
          await manage.pressSlot(0);
          manage.pressed('Continue');
          await manage.says('Confirm the new time');
          manage.pressed(CONFIRM);
          await manage.says('The new time is requested');
          expect(manage.wire.acts(rescheduleP2p)).to.equal(1);
        },
      ),
      proof('lets the person go on where a time cannot be held, and books it', 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        manage.wire.meddle(holdSlot, () => Promise.resolve(problem(503, 'busy')));
        await manage.pressSlot(0);
        manage.pressed('Continue');
        await manage.says('Confirm the new time');
        expectSound(manage.scene);
        manage.pressed(CONFIRM);
        await manage.says('The new time is requested');

        expect(manage.wire.acts(rescheduleP2p)).to.equal(1);
      }),
      proof('is accessible to a person who lost the new time', 'PM-09', async (bench) => {
        const manage = await aConfirming(bench);
        manage.wire.meddle(rescheduleP2p, () => Promise.resolve(problem(409, 'slot-taken')));
        manage.pressed(CONFIRM);
        await manage.says(TAKEN);
        await manage.settled();

        await expectAccessible(manage.scene);
      }),
    ],
  },
  H6: cell('H6'),
  H7: cell('H7'),
  H8: { proofs: [refusedFile(413, 'too-large'), refusedFile(415, 'type-not-allowed')] },
  H9: {
    proofs: [
      proof('never sends another person under the key of the first', 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        manage.wire.meddle(editP2pParticipant, () => Promise.reject(new TypeError('Failed to fetch')));
        manage.pressed(SAVE);
        await manage.says('We could not save the contact person.');

        manage.wire.heal();
        manage.typed('firstName', `${TYPED}-too`);
        manage.pressed(SAVE);
        await manage.says('The contact person is changed.');

        const [first, second] = manage.wire.callsOf(editP2pParticipant);
        expect(first?.key).not.to.equal(second?.key);
        expect(manage.booking().participant.firstName).to.equal(`${TYPED}-too`);
        expectSound(manage.scene);
      }),
      proof('never cancels with other words under the key of the first', ['PM-07', 'PM-10'], async (bench) => {
        const manage = await aCancelling(bench);
        manage.wire.meddle(cancelP2p, () => Promise.reject(new TypeError('Failed to fetch')));
        manage.pressed(CANCEL);
        await manage.says('We could not cancel the Peer-to-Peer.');

        manage.wire.heal();
        manage.typed('note', `${TYPED}-too`);
        manage.pressed(CANCEL);
        await manage.says('The Peer-to-Peer is cancelled.');

        const [first, second] = manage.wire.callsOf(cancelP2p);
        expect(first?.key).not.to.equal(second?.key);
        expectSound(manage.scene);
      }),
    ],
  },
  H10: cell('H10'),
  H11: cell('H11'),
  H12: cell('H12'),
  H13: cell('H13'),
  H14: cell('H14'),
};
