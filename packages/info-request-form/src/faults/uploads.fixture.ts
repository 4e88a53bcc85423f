/** All file faults, each with the guarantees that must hold afterward. */
import { expect } from '@open-wc/testing';

import { listAttachments, removeAttachment, submitInfoResponse, uploadAttachment } from '@portal/api';
import { expectAccessible, expectSound, gate, pause, proof, until } from '@portal/tests/fault-rig';
import type { Cell, RowsOf } from '@portal/tests/fault-rig';
import { problem } from '@portal/mocks';

import { ofFiles, ofModule } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import {
  HOSTILE,
  NAME,
  atServer,
  broken,
  checked,
  goneFile,
  judged,
  reads,
  rejectedFile,
  retried,
  sent,
  faultProofs,
} from './file.fixture.js';
import { SENT, SUBMIT, aRenderedForm, anAnsweredForm } from './form.fixture.js';
import { LIMITS } from '../request-form.fixture.js';

const MB = 1024 * 1024;

export const UPLOADS: Readonly<Record<RowsOf<'U'>, Cell>> = {
  U1: {
    proofs: [
      ...rejectedFile('reports an empty file', (form) => form.attach(new File([], NAME)), NAME, ofFiles('fault.empty')),
      ...rejectedFile(
        'reports a file that is one byte too large',
        (form) => form.attach(new File([new Uint8Array(10 * MB + 1)], NAME)),
        NAME,
        ofFiles('fault.too-large', LIMITS),
      ),
      ...rejectedFile('reports a folder', (form) => form.dropFolder('zq4'), 'zq4', ofFiles('fault.folder')),
      ...faultProofs({
        name: 'reports a duplicate file',
        ids: 'IR-20',
        maxCalls: 1,
        trigger: async (form) => {
          await sent(form);
          form.attach(aPdf(NAME));
          const duplicate = ofFiles('fault.duplicate.item', { name: NAME, n: 2 });
          await until(() => form.rows().some((row) => row.includes(duplicate)), 'the duplicate');
          return ofFiles('files.remove');
        },
      }),
      proof('accepts a file of exactly the largest allowed size', 'IR-14', async (bench) => {
        const form = await aRenderedForm(bench);
        const bytes = new Uint8Array(10 * MB);
        bytes.set(new TextEncoder().encode('%PDF'));
        await sent(form, new File([bytes], NAME));
        expectSound(form.scene);
      }),
    ],
  },
  U2: {
    proofs: [
      ...judged(
        'reports a type that does not match the content',
        'type-mismatch',
        ofFiles('fault.type-mismatch', LIMITS),
      ),
      ...rejectedFile(
        'reports an unaccepted second extension',
        (form) => form.attach(new File(['MZ'], 'zq4.pdf.exe')),
        'zq4.pdf.exe',
        ofFiles('fault.type-not-allowed', LIMITS),
      ),
      proof('accepts an uppercase extension', 'IR-14', async (bench) => {
        const form = await aRenderedForm(bench);
        await sent(form, aPdf('ZQ4.PDF'));
        expectSound(form.scene);
      }),
    ],
  },
  U3: {
    proofs: HOSTILE.map((name, i) =>
      proof(`renders a malicious name as plain text (${String(i + 1)})`, ['IR-10', 'IR-20'], async (bench) => {
        const form = await aRenderedForm(bench);
        form.attach(aPdf(name));
        await until(() => form.fileNames().length === 1, 'the row');

        expect(form.images()).to.equal(0);
        expect(form.fileNames()[0]).to.include('zq4');
        expectSound(form.scene);
        await expectAccessible(form.scene);
      }),
    ),
  },
  U4: {
    proofs: faultProofs({
      name: 'distinguishes an unreadable file from a broken connection',
      ids: ['IR-13', 'IR-20'],
      trigger: async (form) => {
        form.take(goneFile());
        await reads(form, NAME, ofFiles('failed.vanished'));
        return ofFiles('files.replace');
      },
    }),
  },
  U5: {
    proofs: [
      proof('leaves nothing behind when canceled during the upload', 'IR-16', async (bench) => {
        const form = await aRenderedForm(bench);
        form.typed();
        const values = form.values();
        const { intercept, held, release } = gate();
        form.wire.intercept(uploadAttachment, intercept);
        form.attach(aPdf(NAME));
        await until(() => held.length === 1, 'the call');

        form.action(NAME, 'remove');
        await until(() => form.row(NAME) === '', 'the row to disappear');
        release();
        await pause(20);

        expect(form.row(NAME)).to.equal('');
        expectSound(form.scene, values);
      }),
      proof('leaves nothing behind when removed during the check', 'IR-16', async (bench) => {
        const form = await aRenderedForm(bench);
        await sent(form);
        await form.remove(NAME);
        await until(() => form.row(NAME) === '', 'the row to disappear');

        expect(atServer(form)).to.deep.equal([]);
        expectSound(form.scene);
      }),
    ],
  },
  U6: { proofs: [retried(['IR-16', 'IR-20'], broken)] },
  U7: {
    proofs: [
      proof('continues once after resume() with the same key', ['IR-20'], async (bench) => {
        const form = await aRenderedForm(bench);
        form.typed();
        const values = form.values();
        form.wire.intercept(uploadAttachment, () => Promise.resolve(problem(401, 'signed-out')));
        form.attach(aPdf(NAME));
        await form.shows(ofModule('expired'));
        expectSound(form.scene, values);

        form.wire.restore();
        form.form.resume();
        await reads(form, NAME, ofFiles('status.checking'));

        const keys = form.wire.callsOf(uploadAttachment).map(({ key }) => key);
        expect(new Set(keys).size).to.equal(1);
        expect(atServer(form)).to.have.length(1);
        expectSound(form.scene, values);
      }),
    ],
  },
  U8: { proofs: [retried(['IR-13', 'IR-20'], (_, pass) => pass().then(broken))] },
  U9: {
    proofs: [
      proof('shows a file as accepted only after the server accepted it', 'IR-13', async (bench) => {
        const form = await aRenderedForm(bench);
        const attachmentId = await sent(form);
        expect(form.row(NAME)).not.to.include(ofFiles('status.accepted'));

        await checked(form, attachmentId, []);
        expectSound(form.scene);
      }),
      ...judged('reports harmful content', 'malware', ofFiles('fault.malware')),
      ...judged('reports an unreadable file', 'unreadable', ofFiles('fault.unreadable')),
      proof('keeps waiting on an unknown status', 'IR-13', async (bench) => {
        const form = await aRenderedForm(bench);
        await sent(form);
        form.wire.intercept(listAttachments, async (_, pass) => {
          const text = await (await pass()).text();
          return new Response(text.replace('"checking"', '"quarantined"'), {
            headers: { 'content-type': 'application/json' },
          });
        });
        form.form.refresh();
        await pause(30);

        expect(form.row(NAME)).to.include(ofFiles('status.checking'));
        expectSound(form.scene);
      }),
    ],
  },
  U10: {
    proofs: [
      proof('submits the response with the file', ['IR-13', 'IR-15'], async (bench) => {
        const form = await anAnsweredForm(bench);
        const attachmentId = await sent(form);
        form.pressed(SUBMIT);
        await form.shows(SENT);

        expect(form.wire.acts(submitInfoResponse)).to.equal(1);
        expect(form.wire.callsOf(submitInfoResponse)[0]?.body).to.include(attachmentId);
        expectSound(form.scene);
      }),
      proof(
        'reopens the item if the file is rejected later, with everything kept',
        ['IR-13', 'IR-19'],
        async (bench) => {
          const form = await anAnsweredForm(bench);
          const attachmentId = await sent(form);
          form.pressed(SUBMIT);
          await form.shows(SENT);
          form.portal.backend.attachments.decide(attachmentId, ['unreadable']);
          form.form.refresh();
          await until(
            () => form.field()?.value,
            () => `the form in: ${form.text()}`,
          );

          expect(form.text()).to.include(NAME);
          expectSound(form.scene);
        },
      ),
    ],
  },
  U11: {
    proofs: faultProofs({
      name: 'keeps the row after a failed removal, with an error',
      ids: ['IR-16', 'IR-20'],
      maxCalls: 1,
      trigger: async (form) => {
        await sent(form);
        form.wire.intercept(removeAttachment, broken);
        await form.remove(NAME);
        await reads(form, NAME, ofFiles('files.removeFailed'));
        return ofFiles('files.remove');
      },
    }),
  },
  U12: { notApplicable: "A page can't slow its own connection; the end-to-end tests do, with a real server." },
  U13: {
    proofs: [
      proof("warns about a photo's metadata before the user chooses one", 'IR-14', async (bench) => {
        const form = await aRenderedForm(bench);
        await form.shows(ofFiles('files.photos'));
        expectSound(form.scene);
      }),
    ],
  },
  U14: {
    proofs: [
      proof('are never made', 'IR-14', async (bench) => {
        const real = URL.createObjectURL.bind(URL);
        let made = 0;
        URL.createObjectURL = (blob: Blob) => ((made += 1), real(blob));
        bench.after.push(() => (URL.createObjectURL = real));
        const form = await aRenderedForm(bench);
        await checked(form, await sent(form), []);

        expect(made).to.equal(0);
        expectSound(form.scene);
      }),
    ],
  },
  U15: { proofs: judged('reports a file that needs a password', 'encrypted', ofFiles('fault.encrypted')) },
  U16: {
    proofs: rejectedFile(
      'reports a full quota',
      (form) => {
        form.wire.intercept(uploadAttachment, () => Promise.resolve(problem(507, 'quota-exceeded')));
        form.attach(aPdf(NAME));
      },
      NAME,
      ofFiles('fault.quota-exceeded'),
    ),
  },
};
