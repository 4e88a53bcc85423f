/** Responses that violate the contract: missing, wrong, or extra fields, all sizes, all ages. */
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
  respondWith,
  contractCells,
  deepText,
  expectAccessible,
  expectSound,
  mutantCount,
  proof,
  turn,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Json, JsonRecord, Intercept, Mutant, Proof, Target as Described } from '@portal/tests/fault-rig';
import { FAILED, ofFailure } from '@portal/p2p-parts/testing';

import { ofManage, ofRecord } from '../copy.fixture.js';
import { actionOffContract } from './action.fixture.js';
import { HISTORY, P2P, TARGETS, availability } from './answers.fixture.js';
import type { Target } from './answers.fixture.js';
import { aRenderedManage, aManage } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';
import { MOMENTS } from './moments.fixture.js';
import { slotShapes } from './slot-shapes.fixture.js';

/** The page with one custom response, after all its reads. */
async function manageOver(bench: Bench, { endpoint, open, done }: Target, answer: Intercept): Promise<Manage> {
  const manage = await aManage(bench, { before: (wire) => wire.intercept(endpoint, answer) });
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

const READS = [getOrderHeader, getP2p, listP2pHistory, listP2pReceipts, listP2pDocuments, getAttachmentLimits];

/** Repeats the first response to each read. */
function cachedResponses(): Intercept {
  const answers = new Map<string, Promise<Response>>();
  return async ({ url }, pass) => {
    const known = answers.get(url) ?? pass();
    answers.set(url, known);
    return (await known).clone();
  };
}

/** Reads the mutants in sequence on one page: none may leave it blank, break it, or block the next. */
async function renderAll(bench: Bench, { endpoint }: Target, mutants: readonly Mutant[]): Promise<void> {
  const manage = await aRenderedManage(bench);
  const { el, renderRoot, wire } = manage;
  // Faster than the driver's text, because it runs often.
  const text = (): string => deepText(renderRoot);
  let answer: Json = null;
  wire.intercept(READS, cachedResponses());
  wire.intercept(endpoint, () => Promise.resolve(Response.json(answer)));
  for (const mutant of mutants) {
    answer = mutant.json;
    el.refresh();
    await Promise.all([el.order.settled, el.booking.settled]);
    await turn();
    await el.updateComplete;
    expect(text(), mutant.path).to.contain(ofManage('back'));
    expect(text().length, `blank: ${mutant.path}`).to.be.above(80);
    if (CODE.test(mutant.path)) expect(text(), 'a code is not shown').not.to.include('x-unknown-word');
  }
  await manage.settled();
  expectSound(manage.scene);

  wire.restore();
  el.refresh();
  await until(() => manage.chip() === ofManage('state.confirmed') && !FAILED.test(text()), 'recovery');
  expectSound(manage.scene);
}

/** Keeps each test well below its timeout. */
const AT_ONCE = 20;

const chunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));

/** How the rig checks a response: if no click leads to it, one page reads many of them. */
const described = (target: Target): Described<Manage> => ({
  endpoint: target.endpoint,
  input: target.input,
  answer: target.answer,
  renderedCount: target.renderedCount,
  ids: target.ids,
  render: (bench, answer) => manageOver(bench, target, answer),
  holds: ({ text }) => expect(text()).to.contain(ofManage('back')),
  ...(target.open
    ? {}
    : {
        renderProofs: (all): readonly Proof[] =>
          chunks(all).map((some, i) =>
            proof(
              `renders ${String(some.length)} invalid responses of ${target.endpoint.operation} (${String(i + 1)})`,
              target.ids,
              (bench) => renderAll(bench, target, some),
            ),
          ),
      }),
});

export const MUTANTS: number = mutantCount(TARGETS);

const [BOOKING, , ENTRIES] = TARGETS as readonly [Target, Target, Target, ...Target[]];
const p2p = P2P as JsonRecord;
const [entry = {}] = (HISTORY as JsonRecord)['events'] as readonly JsonRecord[];

const history = (count: number): unknown => ({
  events: Array.from({ length: count }, (_, i) => ({ ...entry, eventId: `e-${String(i)}` })),
});

export const CONTRACT = contractCells<Manage>({
  moments: MOMENTS,
  ids: 'PM-04',
  targets: TARGETS.map(described),
  codes: CODE,
  inRow: /^(events|receipts|contacts|slots|attempts\.calls)\.\d/,
  again: ofFailure('again'),
  failed: FAILED,
  main: { target: described(BOOKING), needed: 'canCancel', unreadable: ofFailure('contract') },
  rendered: (manage) => until(() => manage.chip() === ofManage('state.confirmed'), 'the booking'),
  own: {
    C2: [actionOffContract()],
    C7: [
      proof('renders a duplicate history entry once', 'PM-10', async (bench) => {
        const manage = await manageOver(bench, ENTRIES, respondWith({ events: [entry, entry] }));

        expect(manage.history()).to.have.length(1);
        expectSound(manage.scene);
      }),
    ],
    C8: [
      proof('renders a history of three hundred entries', 'PM-10', async (bench) => {
        const manage = await manageOver(bench, ENTRIES, respondWith(history(300)));

        expect(manage.history()).to.have.length(300);
      }),
      proof('renders a history of one entry and of none', 'PM-10', async (bench) => {
        const one = await manageOver(bench, ENTRIES, respondWith(history(1)));
        expect(one.history()).to.have.length(1);
        expectSound(one.scene);
        one.page.remove();

        const none = await manageOver(bench, ENTRIES, respondWith(history(0)));
        expect(none.text()).to.contain(ofRecord('history-none'));
        expectSound(none.scene);
      }),
      proof('is accessible without a history', 'PM-10', async (bench) => {
        const none = await manageOver(bench, ENTRIES, respondWith(history(0)));

        await expectAccessible(none.scene);
      }),
    ],
    C9: { proofs: slotShapes(availability) },
    C11: [
      proof("reads a newer server's extra fields and unknown status", 'PM-10', async (bench) => {
        const newer = { ...p2p, state: 'postponed', 'x-next': { of: 'a newer server' } };
        const manage = await manageOver(bench, BOOKING, respondWith(newer));

        expect(manage.chip()).to.equal(ofManage('state.other'));
        expect(manage.text()).not.to.contain('a newer server').and.not.to.contain('postponed');
        expectSound(manage.scene);
      }),
    ],
  },
});
