/** Moments of a file, and what is proved about them. */
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

/** The file is at the server; its check ends as the test says. */
export async function sent(form: Form, file = aPdf(NAME)): Promise<string> {
  form.attach(file);
  await reads(form, file.name, ofFiles('status.checking'));
  return atServer(form).at(-1)?.attachmentId ?? '';
}

/** The check ends, and the form reads it. */
export async function checked(form: Form, attachmentId: string, reasons: readonly Reason[]): Promise<void> {
  form.portal.backend.attachments.decide(attachmentId, reasons);
  form.form.refresh();
  await reads(form, NAME, ofFiles(reasons.length === 0 ? 'status.accepted' : 'status.rejected'));
}

interface Trouble {
  readonly name: string;
  readonly ids: string | readonly string[];
  /** Causes it, and resolves when it is shown, with the words of the button that helps. */
  readonly trigger: (form: Form) => Promise<string>;
  /** Files that the server may have afterwards. */
  readonly maxCalls?: number;
}

/** The typed text stays, the trouble is shown with a button that helps, nothing leaks, and the page is accessible. */
export const trouble = ({ name, ids, trigger, maxCalls = 0 }: Trouble): readonly Proof[] => {
  const meetIn = async (bench: Bench): Promise<Form> => {
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
      await meetIn(bench);
    }),
    proof(`is accessible when it ${name}`, ids, async (bench) => {
      await expectAccessible((await meetIn(bench)).scene);
    }),
  ];
};

/** A file that is not taken, told in its row; removing it is the way on. */
export const refused = (name: string, give: (form: Form) => void, fileName: string, words: string): readonly Proof[] =>
  trouble({
    name,
    ids: ['IR-13', 'IR-20'],
    trigger: async (form) => {
      give(form);
      await reads(form, fileName, words);
      return ofFiles('files.remove');
    },
  });

export const judged = (name: string, reason: Reason, words: string): readonly Proof[] =>
  trouble({
    name,
    ids: ['IR-13', 'IR-20'],
    maxCalls: 1,
    trigger: async (form) => {
      await checked(form, await sent(form), [reason]);
      await reads(form, NAME, words);
      return ofFiles('files.replace');
    },
  });

/** A file whose content the computer does not give any more. */
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

/** Retried once, and once at the server. */
export const retried = (ids: readonly string[], intercept: Parameters<Form['wire']['intercept']>[1]) =>
  proof('sends it once by one press of Retry', ids, async (bench) => {
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
