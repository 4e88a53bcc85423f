/** Answers that are not what the contract says: fewer, other and more fields, all sizes, all ages. */
import { expect } from '@open-wc/testing';

import {
  getAttachmentLimits,
  getOrderHeader,
  getP2p,
  listP2pDocuments,
  listP2pHistory,
  listP2pReceipts,
} from '@portal/api';
import {
  deepText,
  expectAccessible,
  expectSound,
  isNoDate,
  mutantsOf,
  proof,
  readEach,
  sample,
  turn,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Cell, Json, JsonRecord, Meddle, Mutant, Mutation, Proof, RowsOf } from '@portal/tests/fault-rig';

import { HISTORY, P2P, TARGETS, availability } from './answers.fixture.js';
import type { Target } from './answers.fixture.js';
import { aDrawnManage, aManage } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';
import { slotShapes } from './slot-shapes.fixture.js';

/** The page over one answer of its own, with everything read that can be. */
async function manageOver(bench: Bench, { endpoint, open, done }: Target, body: unknown): Promise<Manage> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  const manage = await aManage(bench, {
    before: (wire) => wire.meddle(endpoint, () => Promise.resolve(new Response(text, { headers }))),
  });
  const reached = open === undefined ? done : (one: Manage) => one.isReviewing();
  await until(
    () => reached(manage),
    () => `the page in: ${manage.text()}`,
  );
  if (open) {
    await manage.settled();
    open(manage);
  }
  await until(
    () => done(manage),
    () => `the answer in: ${manage.text()}`,
  );
  await manage.settled();
  return manage;
}

const CODE = /(^|\.)(code|state|kind|role|status|result|cancelledBy)$/;

async function survive(bench: Bench, target: Target, mutant: Mutant): Promise<void> {
  const manage = await manageOver(bench, target, mutant.json);

  expectSound(manage.scene);
  expect(manage.text()).to.contain('Return to Order Search');
  if (CODE.test(mutant.path)) expect(manage.text(), 'a code is not shown').not.to.include('x-unknown-word');
  await recover(manage);
}

async function recover(manage: Manage): Promise<void> {
  manage.wire.heal();
  if (!manage.offers('Try again')) return;
  manage.pressed('Try again');
  await manage.saysNoMore('We could not');
  expectSound(manage.scene);
}

const READS = [getOrderHeader, getP2p, listP2pHistory, listP2pReceipts, listP2pDocuments, getAttachmentLimits];

/** What is read again and again is answered as the first time. */
function remembered(): Meddle {
  const answers = new Map<string, Promise<Response>>();
  return async ({ url }, pass) => {
    const known = answers.get(url) ?? pass();
    answers.set(url, known);
    return (await known).clone();
  };
}

/** One page reads them one after the other: none leaves it blank, breaks it, or keeps it from the next. */
async function drawAll(bench: Bench, { endpoint }: Target, mutants: readonly Mutant[]): Promise<void> {
  const manage = await aDrawnManage(bench);
  const { el, renderRoot, wire } = manage;
  // Quicker to read than what is drawn, and it is read often.
  const text = (): string => deepText(renderRoot);
  let answer: Json = null;
  wire.meddle(READS, remembered());
  wire.meddle(endpoint, () => Promise.resolve(Response.json(answer)));
  for (const mutant of mutants) {
    answer = mutant.json;
    el.refresh();
    await Promise.all([el.order.settled, el.booking.settled]);
    await turn();
    await el.updateComplete;
    expect(text(), mutant.path).to.contain('Return to Order Search');
    expect(text().length, `blank: ${mutant.path}`).to.be.above(80);
    if (CODE.test(mutant.path)) expect(text(), 'a code is not shown').not.to.include('x-unknown-word');
  }
  await manage.settled();
  expectSound(manage.scene);

  wire.heal();
  el.refresh();
  await until(() => manage.chip() === 'Confirmed' && !text().includes('We could not'), 'recovery');
  expectSound(manage.scene);
}

/** So many in one test that it is far from its limit. */
const AT_ONCE = 20;

const chunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));

/** Where a row of a list begins. */
const IN_ROW = /^(events|receipts|contacts|slots|attempts\.calls)\.\d/;

/** How many mutants there are of all answers: what the matrix is counted by. */
export const MUTANTS: number = TARGETS.reduce((sum, { answer }) => sum + mutantsOf(answer).length, 0);

const mutantCell = (mutations: readonly Mutation[], fits: (mutant: Mutant) => boolean = () => true): Cell => ({
  proofs: TARGETS.flatMap((target): readonly Proof[] => {
    const { operation } = target.endpoint;
    const all = mutantsOf(target.answer).filter((mutant) => mutations.includes(mutant.mutation) && fits(mutant));
    if (all.length === 0) return [];
    return [
      proof(`reads or refuses each of ${all.length} answers of ${operation}`, target.ids, () =>
        readEach(target, all, IN_ROW),
      ),
      ...(target.open
        ? sample(all, target.drawn).map((mutant) =>
            proof(`draws ${operation} with ${mutant.path} ${mutant.mutation}`, target.ids, (bench) =>
              survive(bench, target, mutant),
            ),
          )
        : chunks(all).map((some, i) =>
            proof(`draws ${some.length} of these answers of ${operation} (${String(i + 1)})`, target.ids, (bench) =>
              drawAll(bench, target, some),
            ),
          )),
    ];
  }),
});

const [BOOKING, , ENTRIES] = TARGETS as readonly [Target, Target, Target, ...Target[]];
const p2p = P2P as JsonRecord;
const [entry = {}] = (HISTORY as JsonRecord)['events'] as readonly JsonRecord[];

const history = (count: number): unknown => ({
  events: Array.from({ length: count }, (_, i) => ({ ...entry, eventId: `e-${String(i)}` })),
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
      proof('draws an entry of the history that is listed twice once', 'PM-10', async (bench) => {
        const manage = await manageOver(bench, ENTRIES, { events: [entry, entry] });

        expect(manage.history()).to.have.length(1);
        expectSound(manage.scene);
      }),
    ],
  },
  C8: {
    proofs: [
      proof('draws a history of three hundred entries', 'PM-10', async (bench) => {
        const manage = await manageOver(bench, ENTRIES, history(300));

        expect(manage.history()).to.have.length(300);
      }),
      proof('draws a history of one entry, and of none', 'PM-10', async (bench) => {
        const one = await manageOver(bench, ENTRIES, history(1));
        expect(one.history()).to.have.length(1);
        expectSound(one.scene);
        one.page.remove();

        const none = await manageOver(bench, ENTRIES, history(0));
        expect(none.text()).to.contain('Nothing is on record yet.');
        expectSound(none.scene);
      }),
      proof('is accessible without a history', 'PM-10', async (bench) => {
        const none = await manageOver(bench, ENTRIES, history(0));

        await expectAccessible(none.scene);
      }),
    ],
  },
  C9: { proofs: slotShapes(availability) },
  C10: {
    proofs: [
      proof('is not reached through the prototype', 'PM-04', async (bench) => {
        const evil = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},';
        const body = JSON.stringify(P2P).replaceAll('{', evil).replaceAll(',}', '}');
        const manage = await manageOver(bench, BOOKING, body);

        expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
        expectSound(manage.scene);
      }),
      proof('reads an answer that is ten thousand levels deep', 'PM-04', async (bench) => {
        const deep = `{"x-deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`;
        const manage = await manageOver(bench, BOOKING, JSON.stringify(P2P).replace('{', deep));

        expectSound(manage.scene);
        await recover(manage);
      }),
      proof('reads an answer with megabytes that it does not need', 'PM-04', async (bench) => {
        const manage = await manageOver(bench, BOOKING, { ...p2p, 'x-large': 'x'.repeat(4_000_000) });

        expect(manage.chip()).to.equal('Confirmed');
        expectSound(manage.scene);
      }),
    ],
  },
  C11: {
    proofs: [
      proof('reads a newer server, whose answer holds more, and a state that is not known', 'PM-10', async (bench) => {
        const newer = { ...p2p, state: 'postponed', 'x-next': { of: 'a newer server' } };
        const manage = await manageOver(bench, BOOKING, newer);

        expect(manage.chip()).to.equal('Changed');
        expect(manage.text()).not.to.contain('a newer server').and.not.to.contain('postponed');
        expectSound(manage.scene);
      }),
      proof(
        'says so when an older server does not know what is needed, and goes on when it does',
        'PM-04',
        async (bench) => {
          const { canCancel, ...older } = p2p;
          expect(canCancel).not.to.equal(undefined);
          const manage = await manageOver(bench, BOOKING, older);

          expect(manage.text()).to.contain('The server answered in a way that we do not understand.');
          await recover(manage);
          await until(() => manage.chip() === 'Confirmed', 'the booking');
        },
      ),
    ],
  },
};
