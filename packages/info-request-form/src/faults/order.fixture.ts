/** Events in another order, twice, simultaneously, and for another case. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getInfoRequest, saveInfoDraft, submitInfoResponse } from '@portal/api';
import { Wire, buttonOf, deepFocus, expectSound, gate, pause, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';

import { ofConflict, ofForm, partOf } from '../copy.fixture.js';
import { SENT, SUBMIT, TYPED, aRenderedForm, aForm, anAnsweredForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';
import { scrambles } from './scramble.fixture.js';

/** Submits with each kind of activation, several at once, during the first submission. */
async function submitBy(bench: Bench, act: (form: Form) => Promise<void>): Promise<void> {
  const form = await anAnsweredForm(bench);
  const { intercept, held, release } = gate();
  form.wire.intercept(submitInfoResponse, intercept);
  buttonOf(form.renderRoot, SUBMIT)?.focus();

  await act(form);
  await until(() => held.length > 0, 'the call');
  release();
  await form.shows(SENT);

  expect(form.wire.callsOf(submitInfoResponse)).to.have.length(1);
  expect(form.wire.acts(submitInfoResponse)).to.equal(1);
  expectSound(form.scene);
}

export const ORDER: Readonly<Record<RowsOf<'O'>, Cell>> = {
  O1: {
    proofs: [
      proof('submits once on two clicks', ['IR-15', 'IR-20'], (bench) =>
        submitBy(bench, (form) => {
          const button = buttonOf(form.renderRoot, SUBMIT);
          button?.click();
          button?.click();
          return pause();
        }),
      ),
      proof('submits once on Enter and a click', ['IR-15', 'IR-20'], (bench) =>
        submitBy(bench, async (form) => {
          const button = buttonOf(form.renderRoot, SUBMIT);
          await sendKeys({ press: 'Enter' });
          button?.click();
        }),
      ),
      proof('submits once on a repeating space bar', ['IR-15', 'IR-20'], (bench) =>
        submitBy(bench, async () => {
          for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'Space' });
        }),
      ),
    ],
  },
  O2: {
    proofs: [
      proof('keeps the text when reads arrive out of order', 'IR-20', async (bench) => {
        const form = await aRenderedForm(bench);
        const { intercept, held, release } = gate();
        form.wire.intercept(getInfoRequest, intercept);
        form.form.refresh();
        await until(() => held.length === 1, 'the first read');
        form.typed();
        form.form.refresh();
        await until(() => held.length === 2, 'the second read');

        release(1);
        await pause(20);
        release(0);
        await pause(20);

        expect(form.field()?.value).to.equal(TYPED);
        expectSound(form.scene);
      }),
    ],
  },
  O3: {
    proofs: [
      proof('reloads without touching text, cursor, focus, or scroll', 'IR-20', async (bench) => {
        const form = await aRenderedForm(bench);
        form.typed();
        const field = form.field();
        field?.setSelectionRange(3, 7);
        const values = form.values();
        const top = document.scrollingElement?.scrollTop;
        const before = form.wire.callsOf(getInfoRequest).length;

        form.form.refresh();
        await until(() => form.wire.callsOf(getInfoRequest).length > before, 'the read');
        await form.settled();

        expect(deepFocus()).to.equal(field);
        expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([3, 7]);
        expect(document.scrollingElement?.scrollTop).to.equal(top);
        expectSound(form.scene, values);
      }),
    ],
  },
  O4: {
    proofs: [
      proof('ignores a response after its removal, and reloads on return', 'IR-20', async (bench) => {
        const { intercept, held, release } = gate();
        const form = await aForm(bench, { before: (wire) => wire.intercept(getInfoRequest, intercept) });
        await until(() => held.length === 1, 'the call');
        form.form.remove();

        release();
        await pause(20);
        expect(bench.watch.eventsOf('module-ready')).to.have.length(0);

        form.wire.restore();
        form.page.append(form.form);
        await until(() => form.field() !== undefined, 'the form');
        expectSound(form.scene);
      }),
      proof('completes a pending submission after its removal', ['IR-15', 'IR-20'], async (bench) => {
        const form = await anAnsweredForm(bench);
        const { intercept, held, release } = gate();
        form.wire.intercept(submitInfoResponse, intercept);
        form.pressed(SUBMIT);
        await until(() => held.length === 1, 'the call');
        form.form.remove();
        form.toHost();
        release();
        await until(() => form.request().status === 'responded', 'the answer');

        form.page.append(form.form);
        form.form.refresh();
        await form.shows(SENT);

        expect(form.wire.acts(submitInfoResponse)).to.equal(1);
        expectSound(form.scene);
      }),
    ],
  },
  O5: {
    proofs: [
      proof('keeps text and selections when moved', 'IR-20', async (bench) => {
        const form = await anAnsweredForm(bench);
        const values = form.values();
        const frame = document.createElement('section');
        form.page.append(frame);

        frame.append(form.form);
        form.toHost();
        await form.settled();

        expectSound(form.scene, values);
      }),
    ],
  },
  O6: {
    proofs: [
      proof('submits one response from two elements for one case', ['IR-15', 'IR-20'], async (bench) => {
        const portal = mockPortal();
        const wire = new Wire(portal.settings.fetch);
        const one = await anAnsweredForm(bench, { portal, wire });
        const other = await aRenderedForm(bench, { portal, wire });
        expect(other.field()?.value, 'one draft').to.equal(TYPED);

        one.pressed(SUBMIT);
        await one.shows(SENT);
        other.form.refresh();
        await other.shows(SENT);

        expect(wire.acts(submitInfoResponse)).to.equal(1);
        expectSound(one.scene);
      }),
    ],
  },
  O7: {
    proofs: [
      proof("shows both drafts of two pages, and keeps the user's", 'IR-20', async (bench) => {
        const portal = mockPortal();
        const page = (request: Request): Promise<Response> => (portal.settings.fetch ?? fetch)(request);
        const mine = await aRenderedForm(bench, { portal });
        const theirs = await aRenderedForm(bench, { portal, wire: new Wire(page) });
        theirs.typed('Zq4: theirs.');
        hide();
        await until(() => theirs.draftLine().includes(partOf(ofForm('draft.saved'))), "the coworker's draft");
        mine.typed();
        hide();
        await mine.shows(ofConflict('conflict.title.you'));
        expect(mine.field()?.value).to.equal(TYPED);
        expectSound(mine.scene);

        mine.pressed(ofConflict('conflict.mine.you'));
        hide();
        await until(() => mine.draftLine().includes(partOf(ofForm('draft.saved'))), "the user's draft");

        expect(mine.request().draft?.answers[0]?.text).to.equal(TYPED);
        expectSound(mine.scene);
      }),
    ],
  },
  O8: { notApplicable: 'The form selects no slot; the Peer-to-Peer modules do.' },
  O9: { notApplicable: 'The form reschedules nothing; the Peer-to-Peer modules do.' },
  O10: { notApplicable: 'The form cancels no call; the Peer-to-Peer modules do.' },
  O11: {
    proofs: [
      proof('submits a response while someone tries to delete the message', ['IR-15', 'IR-18'], async (bench) => {
        const form = await anAnsweredForm(bench);
        const { messages } = form.portal.backend;

        expect(messages.hide([MESSAGES.clarification]).deleted).to.deep.equal([]);
        form.pressed(SUBMIT);
        await form.shows(SENT);
        expect(messages.hide([MESSAGES.clarification]).deleted).to.deep.equal([MESSAGES.clarification]);
        form.form.refresh();
        await form.settled();

        expect(form.text()).to.contain(SENT);
        expectSound(form.scene);
      }),
    ],
  },
  O12: { proofs: scrambles() },
  O13: {
    proofs: [
      proof('keeps selected reasons across a reload', 'IR-07', async (bench) => {
        const form = await anAnsweredForm(bench);
        const values = form.values();
        form.form.refresh();
        await form.settled();
        expectSound(form.scene, values);

        hide();
        await until(() => form.wire.acts(saveInfoDraft) === 1, 'the draft');
        await form.settled();
        expectSound(form.scene, values);
      }),
    ],
  },
};
