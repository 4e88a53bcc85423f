/** Answers that are not what the contract says: fewer, other and more fields, all sizes, all ages. */
import { expect } from '@open-wc/testing';

import { getAttachmentLimits, getInfoRequest, getMessage, listAttachments } from '@portal/api';
import type { Endpoint } from '@portal/api';
import {
  buttonOf,
  expectAccessible,
  expectSound,
  isNoDate,
  mutantsOf,
  proof,
  readEach,
  sample,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Cell, Json, JsonRecord, Mutant, Mutation, Proof, RowsOf } from '@portal/tests/fault-rig';
import { ATTACHMENT_LIMITS, MESSAGES, mockPortal } from '@portal/mocks';

import { COULD_NOT, ofFailure, ofFiles, ofForm } from '../copy.fixture.js';
import { aForm } from './form.fixture.js';
import type { Form } from './form.fixture.js';

interface Target {
  readonly endpoint: Endpoint;
  readonly input: object;
  readonly answer: Json;
  /** Mutants of each kind that are drawn; all of them are read. */
  readonly drawn: number;
}

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

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

const TARGETS: readonly Target[] = [
  { endpoint: getInfoRequest, input: MESSAGE, answer: REQUEST, drawn: 7 },
  { endpoint: listAttachments, input: MESSAGE, answer: FILES, drawn: 3 },
  { endpoint: getAttachmentLimits, input: {}, answer: json(ATTACHMENT_LIMITS), drawn: 2 },
  { endpoint: getMessage, input: MESSAGE, answer: json(backend.messages.open(MESSAGES.clarification)), drawn: 3 },
];

/** A form over one answer of its own, with everything read that can be. */
async function formOver(bench: Bench, endpoint: Endpoint, body: unknown): Promise<Form> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  const form = await aForm(bench, {
    before: (wire) => wire.meddle(endpoint, () => Promise.resolve(new Response(text, { headers }))),
  });
  await until(() => form.wire.callsOf(getInfoRequest).length > 0, 'the reading');
  await form.settled();
  await until(
    () => !form.text().includes(ofForm('loading')),
    () => `the form in: ${form.text()}`,
  );
  return form;
}

async function survive(bench: Bench, { endpoint }: Target, mutant: Mutant): Promise<void> {
  const form = await formOver(bench, endpoint, mutant.json);

  expectSound(form.scene);
  expect(form.text()).to.contain(ofForm('title'));
  if (/(^|\.)(code|status|kind)$/.test(mutant.path)) expect(form.text()).not.to.include('x-unknown-word');
  await recover(form);
}

async function recover(form: Form): Promise<void> {
  form.wire.heal();
  if (!buttonOf(form.renderRoot, ofForm('again'))) return;
  form.pressed(ofForm('again'));
  await until(
    () => !form.text().includes(COULD_NOT),
    () => `recovery in: ${form.text()}`,
  );
  expectSound(form.scene);
}

/** Where a row of a list begins. */
const IN_ROW = /^attachments\.\d/;

/** How many mutants there are of all answers: what the matrix is counted by. */
export const MUTANTS: number = TARGETS.reduce((sum, { answer }) => sum + mutantsOf(answer).length, 0);

const mutantCell = (mutations: readonly Mutation[], fits: (mutant: Mutant) => boolean = () => true): Cell => ({
  proofs: TARGETS.flatMap((target): readonly Proof[] => {
    const { operation } = target.endpoint;
    const all = mutantsOf(target.answer).filter((mutant) => mutations.includes(mutant.mutation) && fits(mutant));
    return [
      proof(`reads or refuses each of ${all.length} answers of ${operation}`, 'IR-20', () =>
        readEach(target, all, IN_ROW),
      ),
      ...sample(all, target.drawn).map((mutant) =>
        proof(`draws ${operation} with ${mutant.path} ${mutant.mutation}`, 'IR-20', (bench) =>
          survive(bench, target, mutant),
        ),
      ),
    ];
  }),
});

const request = REQUEST as JsonRecord;
const [file = {}] = (FILES as JsonRecord)['attachments'] as readonly JsonRecord[];

const files = (count: number): unknown => ({
  attachments: Array.from({ length: count }, (_, i) => ({ ...file, attachmentId: `a-${String(i)}` })),
});

export const CONTRACT: Readonly<Record<RowsOf<'C'>, Cell>> = {
  C1: mutantCell(['removed', 'empty']),
  C2: mutantCell(['null']),
  C3: mutantCell(['other type']),
  C4: mutantCell(['unknown word'], (mutant) => !isNoDate(mutant)),
  C5: mutantCell(['extra field']),
  C6: mutantCell(['unknown word'], isNoDate),
  C7: {
    proofs: [
      proof('draws a file that is listed twice once', 'IR-10', async (bench) => {
        const form = await formOver(bench, listAttachments, { attachments: [file, file] });
        await until(() => form.rows().some((row) => row.includes('notes.pdf')), 'the file');

        expect(form.rows()).to.have.length(1);
        expectSound(form.scene);
      }),
    ],
  },
  C8: {
    proofs: [
      proof('draws a thousand files page by page', 'IR-12', async (bench) => {
        const form = await formOver(bench, listAttachments, files(1_000));
        await until(() => form.rows().length === 10, 'a page of files');

        expect(form.text()).to.match(/1–10 of 1,?000/);
        expectSound(form.scene);
      }),
      proof('draws no file', 'IR-11', async (bench) => {
        const form = await formOver(bench, listAttachments, files(0));
        await form.says(ofFiles('files.none'));

        expectSound(form.scene);
      }),
      proof('is accessible without a file', 'IR-11', async (bench) => {
        const form = await formOver(bench, listAttachments, files(0));
        await form.says(ofFiles('files.none'));

        await expectAccessible(form.scene);
      }),
      proof('draws one file', 'IR-10', async (bench) => {
        const form = await formOver(bench, listAttachments, files(1));
        await until(() => form.rows().some((row) => row.includes('notes.pdf')), 'the file');

        expectSound(form.scene);
      }),
    ],
  },
  C9: { notApplicable: 'No slots are read by the form; the peer-to-peer modules do that.' },
  C10: {
    proofs: [
      proof('is not reached through the prototype', 'IR-20', async (bench) => {
        const evil = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},';
        const form = await formOver(bench, getInfoRequest, JSON.stringify(REQUEST).replaceAll('{', evil));

        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
        expectSound(form.scene);
      }),
      proof('reads an answer that is ten thousand levels deep', 'IR-20', async (bench) => {
        const deep = `{"x-deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`;
        const form = await formOver(bench, getInfoRequest, JSON.stringify(REQUEST).replace('{', deep));

        expectSound(form.scene);
        await recover(form);
      }),
    ],
  },
  C11: {
    proofs: [
      proof('reads a newer server, whose answer holds more', 'IR-20', async (bench) => {
        const form = await formOver(bench, getInfoRequest, { ...request, 'x-next': { of: 'a newer server' } });

        expect(form.field()).not.to.equal(undefined);
        expectSound(form.scene);
      }),
      proof(
        'says so when an older server does not know what is needed, and goes on when it does',
        'IR-20',
        async (bench) => {
          const { items, ...older } = request;
          expect(items).not.to.equal(undefined);
          const form = await formOver(bench, getInfoRequest, older);

          expect(form.text()).to.contain(ofFailure('contract'));
          await recover(form);
          await until(() => form.field() !== undefined, 'the form');
        },
      ),
    ],
  },
};
