import { expect } from '@open-wc/testing';

import { getInfoRequest, listAttachments, saveInfoDraft, submitInfoResponse, uploadAttachment } from '@portal/api';
import { expectSound, pause, proof, until } from '@portal/tests/fault-rig';
import type { Cell, RowsOf } from '@portal/tests/fault-rig';
import { problem } from '@portal/mocks';

import { ofFiles, ofModule, ofSending, partOf } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { SENT, SUBMIT, TYPED, aDrawnForm, anAnsweredForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';
import { networkProofs } from './moments.fixture.js';

const MINUTE_MS = 60_000;
const STEP_MS = 5_000;
const MINUTES = 3;

const cell = (row: RowsOf<'N' | 'H'>): Cell => ({ proofs: networkProofs(row) });

/** The look at the summary is shared by all elements of a page. */
const own = ({ wire }: Form) => wire.calls.filter(({ operation }) => operation !== 'getMessageSummary');

/** A file that the server does not take: told on its own row. */
const refusedFile = (status: number, code: string, sentence: string) =>
  proof(`tells on the file itself: ${sentence}`, ['IR-13', 'IR-20'], async (bench) => {
    const form = await aDrawnForm(bench);
    form.typed();
    const values = form.values();
    form.wire.meddle(uploadAttachment, () => Promise.resolve(problem(status, code)));

    form.attach(aPdf('zq4-notes.pdf'));
    await until(
      () => form.row('zq4-notes.pdf').includes(sentence),
      () => `${sentence} in: ${form.row('zq4-notes.pdf')}`,
    );

    expect(form.row('zq4-notes.pdf')).to.contain(ofFiles('status.rejected'));
    expectSound(form.scene, values);
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
      proof('asks at most six times a minute while the connection comes and goes', 'IR-20', async (bench) => {
        const form = await aDrawnForm(bench);
        let turn = 0;
        form.wire.meddle([getInfoRequest, saveInfoDraft, listAttachments], async (_, pass) => {
          turn += 1;
          if (turn % 3 !== 0) throw new TypeError('Failed to fetch');
          return pass();
        });
        const perMinute: number[] = [];
        for (let minute = 0; minute < MINUTES; minute += 1) {
          const before = own(form).length;
          form.typed(`${TYPED} ${String(minute)}`);
          // In steps that no call's own limit fits into.
          for (let step = 0; step < MINUTE_MS; step += STEP_MS) {
            await form.timers.elapse(STEP_MS);
            await pause(15);
          }
          perMinute.push(own(form).length - before);
        }

        expect(Math.max(...perMinute)).to.be.at.most(6);
        expect(form.field()?.value).to.equal(`${TYPED} ${String(MINUTES - 1)}`);
        expectSound(form.scene);
      }),
    ],
  },
  N9: cell('N9'),

  H1: cell('H1'),
  H2: {
    proofs: [
      ...networkProofs('H2'),
      proof('tells the host once when all calls of a refresh meet it', 'IR-20', async (bench) => {
        const form = await anAnsweredForm(bench);
        const values = form.values();
        form.wire.meddle([getInfoRequest, listAttachments, saveInfoDraft, submitInfoResponse], () =>
          Promise.resolve(problem(401, 'signed-out')),
        );
        form.form.refresh();
        hide();
        form.pressed(SUBMIT);
        await form.says(ofModule('expired'));
        expectSound(form.scene, values);

        form.wire.heal();
        form.form.resume();
        await form.says(SENT);

        expect(bench.watch.heard('session-expired').length).to.equal(1);
        expect(form.wire.acts(submitInfoResponse)).to.equal(1);
        expectSound(form.scene);
      }),
    ],
  },
  H3: cell('H3'),
  H4: cell('H4'),
  H5: { notApplicable: 'No slot is booked from the form; the peer-to-peer modules do that.' },
  H6: cell('H6'),
  H7: cell('H7'),
  H8: {
    proofs: [
      refusedFile(413, 'too-large', ofFiles('fault.too-large.now')),
      refusedFile(415, 'type-not-allowed', partOf(ofFiles('fault.type-not-allowed'))),
    ],
  },
  H9: {
    proofs: [
      proof('never sends another answer under the key of the first', ['IR-15', 'IR-20'], async (bench) => {
        const form = await anAnsweredForm(bench);
        form.wire.meddle(submitInfoResponse, () => Promise.reject(new TypeError('Failed to fetch')));
        form.pressed(SUBMIT);
        await form.says(ofSending('submit.unsure'));

        form.wire.heal();
        form.typed('Zq4: ten weeks.');
        form.pressed(SUBMIT);
        await form.says(SENT);

        const [first, second] = form.wire.callsOf(submitInfoResponse);
        expect(first?.key).not.to.equal(second?.key);
        expect(form.request().response?.answers[0]?.text).to.equal('Zq4: ten weeks.');
        expectSound(form.scene);
      }),
    ],
  },
  H10: cell('H10'),
  H11: cell('H11'),
  H12: cell('H12'),
  H13: cell('H13'),
  H14: cell('H14'),
};
