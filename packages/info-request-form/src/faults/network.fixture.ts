import { expect } from '@open-wc/testing';

import { getInfoRequest, listAttachments, saveInfoDraft, submitInfoResponse, uploadAttachment } from '@portal/api';
import {
  usesNewKey,
  expectSound,
  flapping,
  networkCells,
  pause,
  perMinute,
  proof,
  reportedOnce,
  until,
} from '@portal/tests/fault-rig';
import { problem } from '@portal/mocks';

import { ofFiles, ofSending, partOf } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { SENT, SUBMIT, TYPED, aRenderedForm, anAnsweredForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const STEP_MS = 5_000;
const MINUTES = 3;
/** Every third call passes. */
const EVERY_THIRD = 3;
const CHANGED = 'Zq4: ten weeks.';

/** All elements of a page share the poll of the summary. */
const own = ({ wire }: Form) => wire.calls.filter(({ operation }) => operation !== 'getMessageSummary');

/** A file that the server rejects, with the reason in its row. */
const refusedFile = (status: number, code: string, sentence: string) =>
  proof(
    `shows the rejection ${code} in the file's row`,
    ['IR-13', 'IR-20'],
    async (bench) => {
      const form = await aRenderedForm(bench);
      form.typed();
      const values = form.values();
      form.wire.intercept(uploadAttachment, () => Promise.resolve(problem(status, code)));

      form.attach(aPdf('zq4-notes.pdf'));
      await until(
        () => form.row('zq4-notes.pdf').includes(sentence),
        () => `${sentence} in: ${form.row('zq4-notes.pdf')}`,
      );

      expect(form.row('zq4-notes.pdf')).to.contain(ofFiles('status.rejected'));
      expectSound(form.scene, values);
    },
    uploadAttachment,
  );

export const NETWORK = networkCells(MOMENTS, {
  N8: {
    proofs: [
      proof('polls at most six times a minute on a flapping connection', 'IR-20', async (bench) => {
        const form = await aRenderedForm(bench);
        form.wire.intercept([getInfoRequest, saveInfoDraft, listAttachments], flapping(EVERY_THIRD));
        const counts = await perMinute({
          count: MINUTES,
          stepMs: STEP_MS,
          begin: (minute) => form.typed(`${TYPED} ${String(minute)}`),
          pass: async (ms) => {
            await form.timers.elapse(ms);
            await pause(15);
          },
          calls: () => own(form).length,
        });

        expect(Math.max(...counts)).to.be.at.most(6);
        expect(form.field()?.value).to.equal(`${TYPED} ${String(MINUTES - 1)}`);
        expectSound(form.scene);
      }),
    ],
  },
  H2: {
    proofs: [
      reportedOnce(MOMENTS, {
        name: 'notifies the host once about several 401 responses to a refresh',
        ids: 'IR-20',
        at: (bench) => anAnsweredForm(bench),
        endpoints: [getInfoRequest, listAttachments, saveInfoDraft, submitInfoResponse],
        intercept: () => Promise.resolve(problem(401, 'signed-out')),
        press: (form) => {
          form.form.refresh();
          hide();
          form.pressed(SUBMIT);
        },
        done: async (form) => {
          await form.shows(SENT);
          expect(form.wire.acts(submitInfoResponse)).to.equal(1);
        },
      }),
    ],
  },
  H5: { notApplicable: 'The form books no slot; the Peer-to-Peer modules do.' },
  H8: {
    proofs: [
      refusedFile(413, 'too-large', ofFiles('fault.too-large.now')),
      refusedFile(415, 'type-not-allowed', partOf(ofFiles('fault.type-not-allowed'))),
    ],
  },
  H9: {
    proofs: [
      usesNewKey({
        name: 'never sends a new response with the key of the first',
        ids: ['IR-15', 'IR-20'],
        endpoint: submitInfoResponse,
        at: (bench) => anAnsweredForm(bench),
        press: ({ pressed }) => pressed(SUBMIT),
        failed: ofSending('submit.unsure'),
        change: ({ typed }) => typed(CHANGED),
        done: SENT,
        arrived: ({ request }) => {
          expect(request().response?.answers[0]?.text).to.equal(CHANGED);
        },
      }),
    ],
  },
});
