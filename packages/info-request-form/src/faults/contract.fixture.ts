/** Responses that violate the contract: missing, different, and additional fields, of every size and version. */
import { expect } from '@open-wc/testing';

import { getAttachmentLimits, getInfoRequest, getMessage, listAttachments } from '@portal/api';
import type { Endpoint } from '@portal/api';
import {
  respondWith,
  contractCells,
  expectAccessible,
  expectSound,
  json,
  mutantCount,
  proof,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Json, JsonRecord, Target } from '@portal/tests/fault-rig';
import { ATTACHMENT_LIMITS, MESSAGES, mockPortal } from '@portal/mocks';

import { FAILED, ofFailure, ofFiles, ofForm } from '../copy.fixture.js';
import { aForm } from './form.fixture.js';
import type { Form } from './form.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const { backend } = mockPortal();
const MESSAGE = { messageId: MESSAGES.clarification };
const PDF = new TextEncoder().encode('%PDF-1.4 notes');

const firstDraft = (): void => {
  const { version, items } = backend.infoRequests.get(MESSAGES.clarification);
  const answers = items.map(({ itemId, kind }) => ({
    itemId,
    text: kind === 'question' ? 'Begun.' : null,
    cannotProvide: kind === 'document' ? ({ reason: 'not-indicated', text: '' } as const) : null,
  }));
  backend.infoRequests.saveDraft(MESSAGES.clarification, answers, version);
};
firstDraft();
backend.infoRequests.addFile(MESSAGES.clarification, null, { fileName: 'notes.pdf', bytes: PDF });

const REQUEST = json(backend.infoRequests.get(MESSAGES.clarification));
const FILES = json({ attachments: backend.infoRequests.listFiles(MESSAGES.clarification) });

/** A form over one custom response, with all other reads done. */
const over =
  (endpoint: Endpoint): Target<Form>['render'] =>
  async (bench, answer) => {
    const form = await aForm(bench, { before: (wire) => wire.intercept(endpoint, answer) });
    await until(() => form.wire.callsOf(getInfoRequest).length > 0, 'the read');
    await form.settled();
    await until(
      () => !form.text().includes(ofForm('loading')),
      () => `the form in: ${form.text()}`,
    );
    return form;
  };

const target = (endpoint: Endpoint, answer: Json, renderedCount: number, input: object = MESSAGE): Target<Form> => ({
  endpoint,
  input,
  answer,
  renderedCount,
  render: over(endpoint),
  holds: ({ text }) => expect(text()).to.contain(ofForm('title')),
});

const MAIN = target(getInfoRequest, REQUEST, 7);

const TARGETS: readonly Target<Form>[] = [
  MAIN,
  target(listAttachments, FILES, 3),
  target(getAttachmentLimits, json(ATTACHMENT_LIMITS), 2, {}),
  target(getMessage, json(backend.messages.open(MESSAGES.clarification)), 3),
];

export const MUTANTS: number = mutantCount(TARGETS);

const [file = {}] = (FILES as JsonRecord)['attachments'] as readonly JsonRecord[];

const files = (count: number): unknown => ({
  attachments: Array.from({ length: count }, (_, i) => ({ ...file, attachmentId: `a-${String(i)}` })),
});

const listing = (bench: Bench, body: unknown): Promise<Form> => over(listAttachments)(bench, respondWith(body));
const isThere = (form: Form) => until(() => form.rows().some((row) => row.includes('notes.pdf')), 'the file');

export const CONTRACT = contractCells<Form>({
  moments: MOMENTS,
  ids: 'IR-20',
  targets: TARGETS,
  codes: /(^|\.)(code|status|kind)$/,
  inRow: /^attachments\.\d/,
  again: ofFailure('again'),
  failed: FAILED,
  main: { target: MAIN, needed: 'items', unreadable: ofFailure('contract') },
  rendered: (form) => until(() => form.field() !== undefined, 'the form'),
  own: {
    C7: [
      proof('renders a file that is listed twice once', 'IR-10', async (bench) => {
        const form = await listing(bench, { attachments: [file, file] });
        await isThere(form);

        expect(form.rows()).to.have.length(1);
        expectSound(form.scene);
      }),
    ],
    C8: [
      proof('renders a thousand files page by page', 'IR-12', async (bench) => {
        const form = await listing(bench, files(1_000));
        await until(() => form.rows().length === 10, 'a page of files');

        const range = (total: string): string => ofFiles('files.range', { from: 1, last: 10, total });
        expect([range('1,000'), range('1000')].some((words) => form.text().includes(words))).to.equal(true);
        expectSound(form.scene);
      }),
      proof('renders an empty file list', 'IR-11', async (bench) => {
        const form = await listing(bench, files(0));
        await form.shows(ofFiles('files.none'));

        expectSound(form.scene);
      }),
      proof('is accessible without a file', 'IR-11', async (bench) => {
        const form = await listing(bench, files(0));
        await form.shows(ofFiles('files.none'));

        await expectAccessible(form.scene);
      }),
      proof('renders one file', 'IR-10', async (bench) => {
        const form = await listing(bench, files(1));
        await isThere(form);

        expectSound(form.scene);
      }),
    ],
    C9: { notApplicable: 'The form reads no slots; the Peer-to-Peer modules do.' },
  },
});
