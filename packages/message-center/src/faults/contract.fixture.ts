/** Answers that are not what the contract says: fewer, other and more fields, all sizes, all ages. */
import { expect } from '@open-wc/testing';

import { getMessage, getMessageHistory, getMessageSummary, pageMessages } from '@portal/api';
import type { Endpoint } from '@portal/api';
import {
  buttonOf,
  deepText,
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
import { MESSAGES, PAYER_ZONE, mockPortal } from '@portal/mocks';

import { COULD_NOT, ofDetail, ofFailure, ofList } from '../copy.fixture.js';
import { aCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';

const QUERY = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  timeZone: PAYER_ZONE,
  pageSize: 10,
  cursor: null,
} as const;

interface Target {
  readonly endpoint: Endpoint;
  readonly input: object;
  readonly answer: Json;
  /** The message that is open while it is read; none for the list. */
  readonly messageId?: string;
  /** Mutants of each kind that are drawn; all of them are read. */
  readonly drawn: number;
  /** Whether it shows, whatever came. */
  readonly done: (center: Center) => boolean;
}

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const { messages } = mockPortal().backend;
const PAGE = json(messages.page(QUERY));

const TARGETS: readonly Target[] = [
  {
    endpoint: pageMessages,
    input: QUERY,
    answer: PAGE,
    drawn: 5,
    done: ({ text, found }) => text().includes(COULD_NOT) || found() !== '',
  },
  {
    endpoint: getMessage,
    input: { messageId: MESSAGES.notice },
    answer: json(messages.open(MESSAGES.notice)),
    messageId: MESSAGES.notice,
    drawn: 5,
    done: ({ text, caseText }) => text().includes(COULD_NOT) || caseText() !== '',
  },
  {
    endpoint: getMessageHistory,
    input: { messageId: MESSAGES.notice },
    answer: json({ events: messages.historyOf(MESSAGES.notice) }),
    messageId: MESSAGES.notice,
    drawn: 4,
    done: ({ text, history }) =>
      text().includes(COULD_NOT) || text().includes(ofDetail('history.none')) || history().length > 0,
  },
  {
    endpoint: getMessageSummary,
    input: {},
    answer: json(messages.summary()),
    drawn: 2,
    done: ({ types, wire }) => types().length > 0 && wire.callsOf(getMessageSummary).length > 0,
  },
];

/** A word that stands for something a program knows, and that nobody may read. */
const CODE = /(^|\.)(code|turn|kind|role)$/;

async function survive(bench: Bench, target: Target, mutant: Mutant): Promise<void> {
  const { endpoint, messageId, done } = target;
  const center = await aCenter(bench, {
    ...(messageId === undefined ? {} : { messageId }),
    before: (wire) => wire.meddle(endpoint, () => Promise.resolve(Response.json(mutant.json))),
  });
  await until(
    () => done(center),
    () => `a drawing of ${mutant.path} in: ${center.text()}`,
  );
  await center.settled();

  expectSound(center.scene);
  if (CODE.test(mutant.path)) expect(center.text(), 'a code is not shown').not.to.include('x-unknown-word');
  if (mutant.path.startsWith('items.')) expect(center.types().length, 'the other rows live').to.be.at.least(8);
  await recover(center);
}

async function recover(center: Center): Promise<void> {
  const { renderRoot, wire, pressed, text, scene } = center;
  wire.heal();
  if (!buttonOf(renderRoot, ofFailure('again'))) return;
  pressed(ofFailure('again'));
  await until(
    () => !text().includes(COULD_NOT),
    () => `recovery in: ${text()}`,
  );
  expectSound(scene);
}

/** Where a row of a list begins. */
const IN_ROW = /^(items|events)\.\d/;

/** How many mutants there are of all answers: what the matrix is counted by. */
export const MUTANTS: number = TARGETS.reduce((sum, { answer }) => sum + mutantsOf(answer).length, 0);

const mutantCell = (mutations: readonly Mutation[], fits: (mutant: Mutant) => boolean = () => true): Cell => ({
  proofs: TARGETS.flatMap((target): readonly Proof[] => {
    const { operation } = target.endpoint;
    const all = mutantsOf(target.answer).filter((mutant) => mutations.includes(mutant.mutation) && fits(mutant));
    return [
      proof(`reads or refuses each of ${all.length} answers of ${operation}`, 'MC-26', () =>
        readEach(target, all, IN_ROW),
      ),
      ...sample(all, target.drawn).map((mutant) =>
        proof(`draws ${operation} with ${mutant.path} ${mutant.mutation}`, 'MC-26', (bench) =>
          survive(bench, target, mutant),
        ),
      ),
    ];
  }),
});

const page = PAGE as JsonRecord;
const rows = page['items'] as readonly JsonRecord[];

/** A list over an answer of its own. */
async function aList(bench: Bench, answer: unknown): Promise<Center> {
  const center = await aCenter(bench, {
    before: (wire) =>
      wire.meddle(pageMessages, () =>
        Promise.resolve(
          new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), {
            headers: { 'content-type': 'application/json' },
          }),
        ),
      ),
  });
  await until(
    () => center.text().includes(COULD_NOT) || center.text().includes(ofList('none')) || center.types().length > 0,
    () => `the list in: ${center.text()}`,
  );
  return center;
}

const mailbox = (total: number, drawn: number): unknown => ({
  ...page,
  items: Array.from({ length: drawn }, (_, i) => ({ ...rows[i % rows.length], messageId: `m-many-${String(i)}` })),
  total,
  from: Math.min(total, 1),
  to: drawn,
});

const withEverywhere = (value: Json, extra: JsonRecord): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => withEverywhere(one, extra));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as JsonRecord).map(([name, inner]) => [name, withEverywhere(inner, extra)]);
  return { ...(Object.fromEntries(entries) as JsonRecord), ...extra };
};

export const CONTRACT: Readonly<Record<RowsOf<'C'>, Cell>> = {
  C1: mutantCell(['removed', 'empty']),
  C2: mutantCell(['null']),
  C3: mutantCell(['other type']),
  C4: mutantCell(['unknown word'], (mutant) => !isNoDate(mutant)),
  C5: mutantCell(['extra field']),
  C6: mutantCell(['unknown word'], isNoDate),
  C7: {
    proofs: [
      proof('draws a message that comes twice once, and ticks what is ticked', ['MC-05', 'MC-26'], async (bench) => {
        const center = await aList(bench, { ...page, items: [rows[0], rows[0], ...rows.slice(1)] });

        center.tick(2);
        await center.settled();

        expect(center.types()).to.have.length(rows.length);
        expect(center.ticked().slice(0, 4)).to.deep.equal([false, false, true, false]);
        center.center.refresh();
        await center.settled();
        expectSound(center.scene);
      }),
    ],
  },
  C8: {
    proofs: [
      proof('counts ten thousand messages and draws a page of them', 'MC-11', async (bench) => {
        const center = await aList(bench, mailbox(10_000, 10));

        expect(center.found()).to.match(/10,000$/);
        expectSound(center.scene);
      }),
      proof('draws none, with what to do', 'MC-26', async (bench) => {
        const center = await aList(bench, mailbox(0, 0));

        expect(center.text()).to.contain(ofList('none'));
        expectSound(center.scene);
        await expectAccessible(center.scene);
      }),
      proof('draws one', 'MC-11', async (bench) => {
        const center = await aList(bench, mailbox(1, 1));

        expect(center.types()).to.have.length(1);
        expectSound(center.scene);
      }),
      proof('draws a page that is far longer than was asked for', 'MC-11', async (bench) => {
        const center = await aList(bench, mailbox(400, 400));

        expect(center.types()).to.have.length(400);
        expectSound(center.scene);
      }),
    ],
  },
  C9: { notApplicable: 'No slots are read by the message center; the peer-to-peer modules do that.' },
  C10: {
    proofs: [
      proof('is not reached through the prototype', 'MC-26', async (bench) => {
        const evil = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},';
        const center = await aList(bench, JSON.stringify(PAGE).replaceAll('{', evil).replaceAll(',}', '}'));

        expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
        expect(center.text()).not.to.contain('yes');
        expectSound(center.scene);
      }),
      proof('reads an answer that is ten thousand levels deep', 'MC-26', async (bench) => {
        const deep = `{"x-deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`;
        const center = await aList(bench, JSON.stringify(PAGE).replace('{', deep));

        expectSound(center.scene);
        await recover(center);
        await until(() => center.types().length === 10, 'the list');
      }),
      proof('reads an answer with megabytes that it does not need', 'MC-26', async (bench) => {
        const center = await aList(bench, { ...page, 'x-large': 'x'.repeat(4_000_000) });

        expect(center.types()).to.have.length(10);
        expectSound(center.scene);
      }),
    ],
  },
  C11: {
    proofs: [
      proof('reads a newer server, whose answers hold more everywhere', 'MC-26', async (bench) => {
        const center = await aList(bench, withEverywhere(PAGE, { 'x-next': { of: 'a newer server' } }));

        expect(center.types()).to.have.length(10);
        expect(deepText(center.renderRoot)).not.to.contain('a newer server');
        expectSound(center.scene);
      }),
      proof(
        'says so when an older server does not know what is needed, and goes on when it does',
        'MC-26',
        async (bench) => {
          const { counts, ...older } = page;
          expect(counts).not.to.equal(undefined);
          const center = await aList(bench, older);

          expect(center.alerts().join()).to.contain(ofFailure('contract'));
          expectSound(center.scene);
          await recover(center);
          await until(() => center.types().length === 10, 'the list');
        },
      ),
    ],
  },
};
