/** Faults of a file, and the guarantees for each. */
import { expect } from '@open-wc/testing';

import { listAttachments, uploadAttachment } from '@portal/api';
import { expectAccessible, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Proof } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import { ofFiles } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { aRenderedForm } from './form.fixture.js';
import type { Form } from './form.fixture.js';

export const NAME = 'zq4-notes.pdf';

type Reason = Parameters<Form['portal']['qa']['rejectFile']>[1];

export const atServer = ({ portal }: Form) => portal.backend.attachments.of(MESSAGES.clarification);

export const reads = (form: Form, name: string, words: string) =>
  until(
    () => form.row(name).includes(words),
    () => `"${words}" in: ${form.row(name)}`,
  );

export const broken = () => Promise.reject(new TypeError('Failed to fetch'));

/** The file is on the server; the test ends its check. */
export async function sent(form: Form, file = aPdf(NAME)): Promise<string> {
  form.attach(file);
  await reads(form, file.name, ofFiles('status.checking'));
  return atServer(form).at(-1)?.attachmentId ?? '';
}

/** The check ends, and the form polls the result. */
export async function checked(form: Form, attachmentId: string, reasons: readonly Reason[]): Promise<void> {
  form.portal.backend.attachments.decide(attachmentId, reasons);
  form.form.refresh();
  await reads(form, NAME, ofFiles(reasons.length === 0 ? 'status.accepted' : 'status.rejected'));
}

interface FileFault {
  readonly name: string;
  readonly ids: string | readonly string[];
  /** Triggers the fault, and resolves once it is shown, with the label of the recovery button. */
  readonly trigger: (form: Form) => Promise<string>;
  /** The number of files that the server may have afterward. */
  readonly maxCalls?: number;
}

/**
 * Verifies that the text stays, the page shows the problem with a recovery button, nothing leaks, and the page is
 * accessible.
 */
export const faultProofs = ({ name, ids, trigger, maxCalls = 0 }: FileFault): readonly Proof[] => {
  const triggerIn = async (bench: Bench): Promise<Form> => {
    const form = await aRenderedForm(bench);
    form.typed();
    const values = form.values();
    const recoveryAction = await trigger(form);
    expect(form.text()).to.include(recoveryAction);
    expectSound(form.scene, values);
    expect(atServer(form).length, 'files at the server').to.be.at.most(maxCalls);
    return form;
  };
  return [
    proof(name, ids, async (bench) => {
      await triggerIn(bench);
    }),
    proof(`is accessible when it ${name}`, ids, async (bench) => {
      await expectAccessible((await triggerIn(bench)).scene);
    }),
  ];
};

/** A rejected file with the reason in its row; removing it is the recovery action. */
export const rejectedFile = (
  name: string,
  give: (form: Form) => void,
  fileName: string,
  words: string,
): readonly Proof[] =>
  faultProofs({
    name,
    ids: ['IR-13', 'IR-20'],
    trigger: async (form) => {
      give(form);
      await reads(form, fileName, words);
      return ofFiles('files.remove');
    },
  });

export const judged = (name: string, reason: Reason, words: string): readonly Proof[] =>
  faultProofs({
    name,
    ids: ['IR-13', 'IR-20'],
    maxCalls: 1,
    trigger: async (form) => {
      await checked(form, await sent(form), [reason]);
      await reads(form, NAME, words);
      return ofFiles('files.replace');
    },
  });

/** A file that is no longer readable on the device. */
export function goneFile(): File {
  const gone = aPdf(NAME);
  const reject = () => Promise.reject(new DOMException('Gone.', 'NotReadableError'));
  for (const name of ['stream', 'arrayBuffer']) Object.defineProperty(gone, name, { value: reject });
  return Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: reject }) });
}

export const HOSTILE: readonly string[] = [
  '../../zq4.pdf',
  'zq4\u202Efdp.exe.pdf',
  '<img src=x onerror=alert(1)> zq4.pdf',
  `zq4 "quoted" 'twice' \u{1F9E0}.pdf`,
  `zq4-${'long'.repeat(60)}.pdf`,
];

/** Retried once, and stored once on the server. */
export const retried = (ids: readonly string[], intercept: Parameters<Form['wire']['intercept']>[1]) =>
  proof('uploads it once after one Retry', ids, async (bench) => {
    const form = await aRenderedForm(bench);
    form.typed();
    const values = form.values();
    form.wire.intercept([uploadAttachment, listAttachments], intercept);
    form.attach(aPdf(NAME));
    await reads(form, NAME, ofFiles('status.failed'));
    expectSound(form.scene, values);

    form.wire.restore();
    form.action(NAME, 'retry');
    await reads(form, NAME, ofFiles('status.checking'));

    expect(form.wire.acts(uploadAttachment)).to.equal(1);
    expect(atServer(form)).to.have.length(1);
    expect(form.rows()).to.have.length(1);
    expectSound(form.scene, values);
  });
