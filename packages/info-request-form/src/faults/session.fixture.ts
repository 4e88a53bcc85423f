/** Ended sessions, other users, leaving, and returning. */
import { expect } from '@open-wc/testing';

import { getInfoRequest, saveInfoDraft, submitInfoResponse } from '@portal/api';
import { Wire, expectNothingStored, expectSound, mayLeave, proof, sessionCells, until } from '@portal/tests/fault-rig';
import { MESSAGES, problem } from '@portal/mocks';

import { ofForm, ofModule, partOf } from '../copy.fixture.js';
import { SENT, SUBMIT, TYPED, aRenderedForm, anAnsweredForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const SAVED = partOf(ofForm('draft.saved'));

export const SESSION = sessionCells<Form>({
  moments: MOMENTS,
  ids: 'IR-20',
  ended: ofModule('ended'),
  secrets: [TYPED],
  states: [{ what: '', at: (bench) => anAnsweredForm(bench) }],
  calls: [getInfoRequest, saveInfoDraft],
  rendered: (form) => until(() => form.field()?.value === '', 'the form of the next user'),
  another: async (form) => {
    form.form.messageId = MESSAGES.documentation;
    await until(() => form.field()?.value !== TYPED, 'the other case');
  },
  writes: [
    {
      endpoint: submitInfoResponse,
      ids: ['IR-15', 'IR-20'],
      at: (bench) => anAnsweredForm(bench),
      press: ({ pressed }) => pressed(SUBMIT),
      failed: ofForm('could-not.submit'),
      done: SENT,
    },
  ],
  own: {
    S2: [
      proof(
        'keeps text after the session ended, and saves it after resume()',
        'IR-20',
        async (bench) => {
          const form = await anAnsweredForm(bench);
          form.wire.intercept(saveInfoDraft, () => Promise.resolve(problem(401, 'signed-out')));
          hide();
          await form.shows(ofModule('expired'));
          form.typed(`${TYPED} And more.`);
          const values = form.values();
          expectSound(form.scene, values);

          form.wire.restore();
          form.form.resume();
          await until(() => form.wire.acts(saveInfoDraft) === 1, 'the draft');

          const [first, second] = form.wire.callsOf(saveInfoDraft);
          expect(first?.key).to.equal(second?.key);
          await form.settled();
          expectSound(form.scene, values);
        },
        saveInfoDraft,
      ),
    ],
    S6: [
      proof('asks before leaving only while changes are unsaved', 'IR-20', async (bench) => {
        const form = await aRenderedForm(bench);
        expect(mayLeave(), 'no text is left').to.equal(true);

        form.typed();
        expect(mayLeave(), 'typed').to.equal(false);

        hide();
        await until(() => form.draftLine().startsWith(SAVED), 'the draft');
        expect(mayLeave(), 'saved').to.equal(true);

        form.typed(`${TYPED} More.`);
        expect(mayLeave(), 'typed again').to.equal(false);
        expectSound(form.scene);
      }),
      proof("doesn't ask before leaving after a submission", ['IR-15', 'IR-20'], async (bench) => {
        const form = await anAnsweredForm(bench);
        form.pressed(SUBMIT);
        await form.shows(SENT);

        expect(mayLeave()).to.equal(true);
        expectSound(form.scene);
      }),
    ],
    S7: [
      proof('reports unsaved text, and restores saved text in a new page', 'IR-20', async (bench) => {
        const form = await aRenderedForm(bench);
        form.typed();
        await until(() => form.draftLine() === ofForm('draft.unsaved'), 'the notice about unsaved text');
        await form.timers.elapse(5_000);
        await until(() => form.draftLine().startsWith(SAVED), 'the automatic draft');

        const { portal } = form;
        const page = (request: Request): Promise<Response> => (portal.settings.fetch ?? fetch)(request);
        const after = await aRenderedForm(bench, { portal, wire: new Wire(page) });

        expect(after.field()?.value).to.equal(TYPED);
        expectSound(after.scene);
      }),
    ],
    S8: [
      proof('stores a draft on the server, and nothing in the browser', 'IR-20', async (bench) => {
        const form = await anAnsweredForm(bench);
        hide();
        await until(() => form.wire.acts(saveInfoDraft) === 1, 'the draft');

        await expectNothingStored();
        expectSound(form.scene);
      }),
    ],
  },
});
