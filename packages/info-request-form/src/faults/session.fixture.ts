/** Sessions that end, other persons, leaving and coming back. */
import { expect } from '@open-wc/testing';

import { getInfoRequest, saveInfoDraft, submitInfoResponse } from '@portal/api';
import { Wire, expectAccessible, expectSound, pause, proof, until } from '@portal/tests/fault-rig';
import type { Cell, RowsOf } from '@portal/tests/fault-rig';
import { MESSAGES, problem } from '@portal/mocks';

import { ofFailure, ofForm, ofModule, partOf } from '../copy.fixture.js';
import { SENT, SUBMIT, TYPED, aDrawnForm, anAnsweredForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';

/** The person, or another page, signs out by the host's own control. */
async function signOut({ form, toHost }: Form): Promise<void> {
  toHost();
  form.endSession();
  await form.updateComplete;
}

/** Everything that only a person who is signed in may read. */
const nothingOfAPatient = ({ text, wire, values }: Form): void => {
  for (const canary of wire.canaries) expect(text()).not.to.include(canary);
  expect(`${text()} ${values().join(' ')}`).not.to.include(TYPED);
  expect(text()).to.contain(ofModule('ended'));
};

const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const SESSION: Readonly<Record<RowsOf<'S'>, Cell>> = {
  S1: { notApplicable: 'The host warns before it signs somebody out; the module has no clock of idleness.' },
  S2: {
    proofs: [
      proof(
        'keeps what is typed when the session ends, and saves after resume() with the same key',
        'IR-20',
        async (bench) => {
          const form = await anAnsweredForm(bench);
          form.wire.meddle(saveInfoDraft, () => Promise.resolve(problem(401, 'signed-out')));
          hide();
          await form.says(ofModule('expired'));
          form.typed(`${TYPED} And more.`);
          const values = form.values();
          expectSound(form.scene, values);

          form.wire.heal();
          form.form.resume();
          await until(() => form.wire.acts(saveInfoDraft) === 1, 'the draft');

          const [first, second] = form.wire.callsOf(saveInfoDraft);
          expect(first?.key).to.equal(second?.key);
          await form.settled();
          expectSound(form.scene, values);
        },
      ),
    ],
  },
  S3: {
    proofs: [
      proof('gives another person nothing that the first one typed', 'IR-20', async (bench) => {
        const form = await aDrawnForm(bench);
        form.typed();
        await signOut(form);

        form.form.resume();
        await until(() => form.field() !== undefined, 'the form of the next person');
        await form.settled();

        expect(form.field()?.value).to.equal('');
        expect(mayLeave()).to.equal(true);
        expectSound(form.scene);
      }),
    ],
  },
  S4: {
    proofs: [
      proof(
        'takes everything off the screen with the next render after signing out elsewhere',
        'IR-20',
        async (bench) => {
          const form = await anAnsweredForm(bench);
          await signOut(form);

          nothingOfAPatient(form);
          expectSound(form.scene);
        },
      ),
      proof('is accessible when signed out', 'IR-20', async (bench) => {
        const used = await anAnsweredForm(bench);
        await signOut(used);

        await expectAccessible(used.scene);
      }),
      proof('does so offline too', 'IR-20', async (bench) => {
        const form = await anAnsweredForm(bench);
        form.wire.meddle([getInfoRequest, saveInfoDraft], () => Promise.reject(new TypeError('Failed to fetch')));

        await signOut(form);

        nothingOfAPatient(form);
      }),
    ],
  },
  S5: {
    proofs: [
      proof(
        'shows and asks nothing when the browser brings the page back after signing out',
        'IR-20',
        async (bench) => {
          const form = await anAnsweredForm(bench);
          await signOut(form);
          const calls = form.wire.calls.length;

          dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
          document.dispatchEvent(new Event('visibilitychange'));
          await pause(30);

          nothingOfAPatient(form);
          expect(form.wire.calls.length).to.equal(calls);
        },
      ),
    ],
  },
  S6: {
    proofs: [
      proof('asks before leaving only while something is not saved', 'IR-20', async (bench) => {
        const form = await aDrawnForm(bench);
        expect(mayLeave(), 'nothing is typed').to.equal(true);

        form.typed();
        expect(mayLeave(), 'typed').to.equal(false);

        hide();
        await until(() => form.draftLine().startsWith(partOf(ofForm('draft.saved'))), 'the draft');
        expect(mayLeave(), 'saved').to.equal(true);

        form.typed(`${TYPED} More.`);
        expect(mayLeave(), 'typed again').to.equal(false);
        expectSound(form.scene);
      }),
      proof('asks no more once the answer is sent', ['IR-15', 'IR-20'], async (bench) => {
        const form = await anAnsweredForm(bench);
        form.pressed(SUBMIT);
        await form.says(SENT);

        expect(mayLeave()).to.equal(true);
        expectSound(form.scene);
      }),
    ],
  },
  S7: {
    proofs: [
      proof('says what is not saved yet, and finds in a new page what was', 'IR-20', async (bench) => {
        const form = await aDrawnForm(bench);
        form.typed();
        await until(() => form.draftLine() === ofForm('draft.unsaved'), 'honest words');
        await form.timers.elapse(5_000);
        await until(() => form.draftLine().startsWith(partOf(ofForm('draft.saved'))), 'the draft, by itself');

        const { portal } = form;
        const page = (request: Request): Promise<Response> => (portal.settings.fetch ?? fetch)(request);
        const after = await aDrawnForm(bench, { portal, wire: new Wire(page) });

        expect(after.field()?.value).to.equal(TYPED);
        expectSound(after.scene);
      }),
    ],
  },
  S8: {
    proofs: [
      proof(
        'keeps drafts in memory and at the server, apart by case, and nothing in the browser',
        'IR-20',
        async (bench) => {
          const form = await anAnsweredForm(bench);
          hide();
          await until(() => form.wire.acts(saveInfoDraft) === 1, 'the draft');

          expect(globalThis.localStorage.length + globalThis.sessionStorage.length).to.equal(0);
          expect(await globalThis.indexedDB.databases()).to.deep.equal([]);
          expect(await globalThis.caches.keys()).to.deep.equal([]);
          form.form.messageId = MESSAGES.documentation;
          form.toHost();
          await until(() => form.field()?.value !== TYPED, 'the other case');
          await form.settled();
          expect(form.text()).not.to.include(TYPED);
          expectSound(form.scene);
        },
      ),
    ],
  },
  S9: { notApplicable: 'What a person prints or photographs is outside of what a module can hold.' },
  S10: {
    proofs: [
      proof(
        'asks the host for its token anew, so that the next press goes through',
        ['IR-15', 'IR-20'],
        async (bench) => {
          let token = 'old';
          const form = await anAnsweredForm(bench, { headers: () => ({ 'x-token': token }) });
          const values = form.values();
          form.wire.meddle(submitInfoResponse, (request, pass) =>
            request.headers.get('x-token') === 'new' ? pass() : Promise.resolve(problem(403, 'token-expired')),
          );
          form.pressed(SUBMIT);
          await form.says(ofFailure('failed', { doing: ofForm('doing.submit') }));
          expectSound(form.scene, values);

          token = 'new';
          form.pressed(SUBMIT);
          await form.says(SENT);

          expect(form.wire.acts(submitInfoResponse)).to.equal(1);
          expectSound(form.scene);
        },
      ),
    ],
  },
};
