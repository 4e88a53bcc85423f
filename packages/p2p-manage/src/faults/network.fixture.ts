import { expect } from '@open-wc/testing';

import { cancelP2p, editP2pParticipant, getP2p, holdSlot, rescheduleP2p, uploadP2pDocument } from '@portal/api';
import {
  usesNewKey,
  deepAll,
  expectAccessible,
  expectSound,
  flapping,
  networkCells,
  perMinute,
  proof,
  until,
} from '@portal/tests/fault-rig';
import type { Cell, RowsOf } from '@portal/tests/fault-rig';
import { problem } from '@portal/mocks';
import { ofDocuments, ofModule } from '@portal/p2p-parts/testing';

import { ofManage, ofNews, ofTask } from '../copy.fixture.js';
import { ACTION_ROWS, actionProofs } from './action.fixture.js';
import {
  CANCEL,
  CONFIRM,
  SAVE,
  TYPED,
  aCancelling,
  aChoosing,
  aConfirming,
  aRenderedManage,
  anEditing,
  beat,
} from './manage.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const INTERVAL_MS = 30_000;
const MINUTES = 10;
/** Lets every third request pass. */
const EVERY_THIRD = 3;
const TAKEN = ofTask('slot-taken');
const NOTES = 'zq4-notes.pdf';

/** The buttons on orders cover each row too. */
const buttons = (): Partial<Record<RowsOf<'N' | 'H'>, Cell>> =>
  Object.fromEntries(ACTION_ROWS.map((row) => [row, { proofs: actionProofs(row) }]));

/** A file the server rejects, with the error in its own row. */
const refusedFile = (status: number, code: string) =>
  proof(
    `shows the rejection in the file's row (${code})`,
    'PM-10',
    async (bench) => {
      const manage = await aRenderedManage(bench);
      manage.wire.intercept(uploadP2pDocument, () => Promise.resolve(problem(status, code)));
      const [input] = deepAll<HTMLInputElement>(manage.renderRoot, 'input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.4 notes'], NOTES, { type: 'application/pdf' }));
      if (input) input.files = transfer.files;
      input?.dispatchEvent(new Event('change'));

      await until(
        () => manage.text().includes(NOTES) && manage.text().includes(ofDocuments('status.rejected')),
        () => `the refusal in: ${manage.text()}`,
      );
      expect(manage.chip()).to.equal(ofManage('state.confirmed'));
      expectSound(manage.scene);
    },
    uploadP2pDocument,
  );

export const NETWORK = networkCells(MOMENTS, {
  ...buttons(),
  N8: {
    proofs: [
      proof('sends at most six requests a minute on a flaky connection', 'PM-10', async (bench) => {
        const manage = await aRenderedManage(bench, { settings: { pollInterval: INTERVAL_MS } });
        manage.wire.intercept(getP2p, flapping(EVERY_THIRD));
        const counts = await perMinute({
          count: MINUTES,
          pass: (ms) => manage.timers.elapse(ms),
          calls: () => manage.wire.calls.length,
        });

        expect(Math.max(...counts)).to.be.at.most(6);
        expect(counts.reduce((sum, calls) => sum + calls)).to.be.above(3);
        expect(manage.chip()).to.equal(ofManage('state.confirmed'));
        expectSound(manage.scene);
      }),
    ],
  },
  H1: {
    proofs: [
      proof('shows rejected entries next to their fields and focuses the first', 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        const values = manage.kept();
        manage.wire.intercept(editP2pParticipant, () =>
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

        expect(manage.focused()).to.contain(ofTask('edit-faults', { count: 2 }));
        expectSound(manage.scene, values);
      }),
    ],
  },
  H2: {
    proofs: [
      ...actionProofs('H2'),
      proof('notifies the host once if all requests of a refresh fail', 'PM-10', async (bench) => {
        const manage = await anEditing(bench);
        const values = manage.kept();
        const read = manage.wire.calls.length;
        manage.portal.qa.expireSession(true);
        manage.el.refresh();
        manage.pressed(SAVE);
        await manage.shows(ofModule('expired'));
        const statuses = (): readonly unknown[] => manage.wire.calls.slice(read).map(({ status }) => status);
        await until(
          () => statuses().length >= 3 && statuses().every((status) => status === 401),
          () => statuses().join(),
        );
        await beat();
        expect(manage.kept()).to.deep.equal(values);

        manage.portal.qa.expireSession(false);
        manage.el.resume();
        await manage.shows(ofNews('done.edited'));

        expect(bench.watch.eventsOf('session-expired')).to.have.length(1);
        expect(manage.wire.acts(editP2pParticipant)).to.equal(1);
        expectSound(manage.scene);
      }),
    ],
  },
  H5: {
    proofs: [
      proof('shows at once that a selected time is gone and offers others', 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        const { slot } = manage.booking();
        const chosen = manage.slotButtons()[1];
        manage.portal.backend.slots.lose(chosen?.value ?? '');
        chosen?.focus();
        chosen?.click();
        await manage.shows(TAKEN);
        await manage.settled();

        expect(manage.booking().slot).to.deep.equal(slot);
        expect(manage.focused(), 'near the lost time').to.match(/\d:\d\d/);
        expectSound(manage.scene);
      }),
      proof('shows at booking that the time is gone and books another', 'PM-09', async (bench) => {
        const manage = await aConfirming(bench);
        const { slot } = manage.booking();
        manage.wire.intercept(rescheduleP2p, () => Promise.resolve(problem(409, 'slot-taken')));
        manage.pressed(CONFIRM);
        await manage.shows(TAKEN);
        await manage.settled();
        expect(manage.booking().slot).to.deep.equal(slot);
        expectSound(manage.scene);

        manage.wire.restore();
        await manage.pressSlot(0);
        manage.pressed(ofTask('continue'));
        await manage.shows(ofTask('confirm-title'));
        manage.pressed(CONFIRM);
        await manage.shows(ofNews('done.rescheduled-requested'));
        expect(manage.wire.acts(rescheduleP2p)).to.equal(1);
      }),
      proof('lets the user continue without a hold and book', 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        manage.wire.intercept(holdSlot, () => Promise.resolve(problem(503, 'busy')));
        await manage.pressSlot(0);
        manage.pressed(ofTask('continue'));
        await manage.shows(ofTask('confirm-title'));
        expectSound(manage.scene);
        manage.pressed(CONFIRM);
        await manage.shows(ofNews('done.rescheduled-requested'));

        expect(manage.wire.acts(rescheduleP2p)).to.equal(1);
      }),
      proof('is accessible after the new time is lost', 'PM-09', async (bench) => {
        const manage = await aConfirming(bench);
        manage.wire.intercept(rescheduleP2p, () => Promise.resolve(problem(409, 'slot-taken')));
        manage.pressed(CONFIRM);
        await manage.shows(TAKEN);
        await manage.settled();

        await expectAccessible(manage.scene);
      }),
    ],
  },
  H8: { proofs: [refusedFile(413, 'too-large'), refusedFile(415, 'type-not-allowed')] },
  H9: {
    proofs: [
      usesNewKey({
        name: 'never sends another person with the key of the first',
        ids: 'PM-10',
        endpoint: editP2pParticipant,
        at: (bench) => anEditing(bench),
        press: ({ pressed }) => pressed(SAVE),
        failed: ofTask('could-not-edit'),
        change: ({ typed }) => typed('firstName', `${TYPED}-too`),
        done: ofNews('done.edited'),
        arrived: ({ booking }) => {
          expect(booking().participant.firstName).to.equal(`${TYPED}-too`);
        },
      }),
      usesNewKey({
        name: 'never cancels with another note and the key of the first',
        ids: ['PM-07', 'PM-10'],
        endpoint: cancelP2p,
        at: (bench) => aCancelling(bench),
        press: ({ pressed }) => pressed(CANCEL),
        failed: ofTask('could-not-cancel'),
        change: ({ typed }) => typed('note', `${TYPED}-too`),
        done: ofNews('done.cancelled'),
      }),
    ],
  },
});
