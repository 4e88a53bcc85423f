/** Off-contract responses, and the guarantees of every module. */
import { expect } from '@open-wc/testing';

import type { Endpoint } from '@portal/api';

import { proof } from './matrix.js';
import type { Bench, Cell, Proof } from './matrix.js';
import { offContract } from './moments.js';
import type { FaultPage, Moments } from './moments.js';
import { mutantsOf, sample } from './mutants.js';
import type { Json, JsonRecord, Mutant, Mutation } from './mutants.js';
import type { Words } from './module-page.js';
import { isNotDate, readEach } from './read-mutants.js';
import type { RowsOf } from './rows.js';
import { expectSound } from './soundness.js';
import type { Intercept } from './wire.js';

/** One response of each kind that a module reads. */
export interface Target<Page extends FaultPage> {
  readonly endpoint: Endpoint;
  readonly input: object;
  readonly answer: Json;
  /** Number of mutants of each kind to render; all of them are parsed. */
  readonly renderedCount: number;
  readonly ids?: readonly string[];
  /** Settles when the page shows the response, or that it is unreadable. */
  readonly render: (bench: Bench, answer: Intercept) => Promise<Page>;
  /** A further guarantee for every response. */
  readonly holds?: (page: Page, mutant: Mutant) => void;
  /** Replaces rendering one by one. */
  readonly renderProofs?: (mutants: readonly Mutant[]) => readonly Proof[];
}

export interface ContractOf<Page extends FaultPage> {
  readonly moments: Moments<Page>;
  readonly ids: string;
  readonly targets: readonly Target<Page>[];
  /** Fields with codes, which must never appear on screen. */
  readonly codes: RegExp;
  /** Matches the paths inside a row of a list. */
  readonly inRow: RegExp;
  /** The label of the retry button, if there is one, and the message that disappears after it. */
  readonly again: string;
  readonly failed: Words;
  /** The response that the module requires, and a field that an older server omits. */
  readonly main: { readonly target: Target<Page>; readonly needed: string; readonly unreadable: string };
  /** Settles when the main response is on screen. */
  readonly rendered: (page: Page) => Promise<unknown>;
  readonly own: Readonly<Record<'C7' | 'C8', readonly Proof[]>> & {
    readonly C2?: readonly Proof[];
    readonly C9: Cell;
    readonly C11?: readonly Proof[];
  };
}

export const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Responds with a body, as JSON or as given. */
export const respondWith = (body: unknown): Intercept => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return () => Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json' } }));
};

/** Reloads from the server, if the page offers it. */
export async function recover<Page extends FaultPage>(
  { again, failed }: Pick<ContractOf<Page>, 'again' | 'failed'>,
  page: Page,
): Promise<void> {
  page.wire.restore();
  if (!page.offers(again)) return;
  page.pressed(again);
  await page.noLongerShows(failed);
  await page.settled();
  expectSound(page.scene);
}

async function survive<Page extends FaultPage>(
  module: ContractOf<Page>,
  bench: Bench,
  target: Target<Page>,
  mutant: Mutant,
): Promise<void> {
  const page = await target.render(bench, respondWith(mutant.json));

  expectSound(page.scene);
  if (module.codes.test(mutant.path)) expect(page.text(), 'no code on screen').not.to.include('x-unknown-word');
  target.holds?.(page, mutant);
  await recover(module, page);
}

/** The number of mutants of all responses, which the matrix reports. */
export const mutantCount = (targets: readonly Pick<Target<FaultPage>, 'answer'>[]): number =>
  targets.reduce((sum, { answer }) => sum + mutantsOf(answer).length, 0);

const mutantProofs =
  <Page extends FaultPage>(module: ContractOf<Page>) =>
  (mutations: readonly Mutation[], fits: (mutant: Mutant) => boolean = () => true): readonly Proof[] =>
    module.targets.flatMap((target): readonly Proof[] => {
      const { operation } = target.endpoint;
      const ids = target.ids ?? [module.ids];
      const all = mutantsOf(target.answer).filter((mutant) => mutations.includes(mutant.mutation) && fits(mutant));
      if (all.length === 0) return [];
      return [
        proof(
          `reads or rejects each of ${all.length} responses of ${operation}`,
          ids,
          () => readEach(target, all, module.inRow),
          target.endpoint,
        ),
        ...(target.renderProofs?.(all) ??
          sample(all, target.renderedCount).map((mutant) =>
            proof(`renders ${operation} with ${mutant.path} ${mutant.mutation}`, ids, (bench) =>
              survive(module, bench, target, mutant),
            ),
          )),
      ];
    });

const EVIL = '{"__proto__":{"polluted":"x-evil"},"constructor":{"prototype":{"polluted":"x-evil"}},';
const DEPTH = 10_000;
const LARGE = 4_000_000;

/** Adds data of a newer server to every record of a response. */
export const withEverywhere = (value: Json, extra: JsonRecord): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => withEverywhere(one, extra));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as JsonRecord).map(([name, inner]) => [name, withEverywhere(inner, extra)]);
  return { ...(Object.fromEntries(entries) as JsonRecord), ...extra };
};

const hostile = <Page extends FaultPage>(module: ContractOf<Page>): readonly Proof[] => {
  const { ids, main, rendered } = module;
  const { target } = main;
  const text = JSON.stringify(target.answer);
  return [
    proof('is safe from prototype pollution', ids, async (bench) => {
      const page = await target.render(bench, respondWith(text.replaceAll('{', EVIL).replaceAll(',}', '}')));

      expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      expect(page.text()).not.to.contain('x-evil');
      expectSound(page.scene);
    }),
    proof('reads a response that is ten thousand levels deep', ids, async (bench) => {
      const deep = `{"x-deep":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)},`;
      const page = await target.render(bench, respondWith(text.replace('{', deep)));

      expectSound(page.scene);
      await recover(module, page);
      await rendered(page);
    }),
    proof('ignores megabytes of unknown data in a response', ids, async (bench) => {
      const large = { ...(target.answer as JsonRecord), 'x-large': 'x'.repeat(LARGE) };
      const page = await target.render(bench, respondWith(large));

      await rendered(page);
      expectSound(page.scene);
    }),
  ];
};

const otherAges = <Page extends FaultPage>(module: ContractOf<Page>): readonly Proof[] => {
  const { ids, main, rendered } = module;
  const { target, needed, unreadable } = main;
  return [
    proof('reads a newer server with additional data everywhere', ids, async (bench) => {
      const newer = withEverywhere(target.answer, { 'x-next': { of: 'a newer server' } });
      const page = await target.render(bench, respondWith(newer));

      await rendered(page);
      expect(page.text()).not.to.contain('a newer server');
      expectSound(page.scene);
    }),
    proof('reports a missing required field of an older server, and recovers', ids, async (bench) => {
      const { [needed]: left, ...older } = target.answer as JsonRecord;
      expect(left).not.to.equal(undefined);
      const page = await target.render(bench, respondWith(older));

      expect(page.text()).to.contain(unreadable);
      expectSound(page.scene);
      await recover(module, page);
      await rendered(page);
    }),
  ];
};

export const contractCells = <Page extends FaultPage>(
  module: ContractOf<Page>,
): Readonly<Record<RowsOf<'C'>, Cell>> => {
  const proofs = mutantProofs(module);
  return {
    C1: { proofs: proofs(['removed', 'empty']) },
    C2: { proofs: [...proofs(['null']), ...offContract(module.moments), ...(module.own.C2 ?? [])] },
    C3: { proofs: proofs(['other type']) },
    C4: { proofs: proofs(['unknown word'], (mutant) => !isNotDate(mutant)) },
    C5: { proofs: proofs(['extra field']) },
    C6: { proofs: proofs(['unknown word'], isNotDate) },
    C7: { proofs: module.own.C7 },
    C8: { proofs: module.own.C8 },
    C9: module.own.C9,
    C10: { proofs: hostile(module) },
    C11: { proofs: [...otherAges(module), ...(module.own.C11 ?? [])] },
  };
};
