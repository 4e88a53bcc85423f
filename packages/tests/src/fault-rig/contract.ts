/** Answers that are not what the contract says: what holds for each module. */
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

/** One answer of each kind that a module reads, and where it is read. */
export interface Target<Page extends FaultPage> {
  readonly endpoint: Endpoint;
  readonly input: object;
  readonly answer: Json;
  /** Mutants of each kind that are rendered; all of them are read. */
  readonly renderedCount: number;
  readonly ids?: readonly string[];
  /** Settles when the page shows what came, or that it could not be read. */
  readonly render: (bench: Bench, answer: Intercept) => Promise<Page>;
  /** What holds besides, whatever came. */
  readonly holds?: (page: Page, mutant: Mutant) => void;
  /** In place of the one by one rendering of some. */
  readonly renderProofs?: (mutants: readonly Mutant[]) => readonly Proof[];
}

export interface ContractOf<Page extends FaultPage> {
  readonly moments: Moments<Page>;
  readonly ids: string;
  readonly targets: readonly Target<Page>[];
  /** Fields that hold a code, which nobody may read. */
  readonly codes: RegExp;
  /** Where a row of a list begins. */
  readonly inRow: RegExp;
  /** The way to read again, if it is offered, and the words that are gone after that. */
  readonly again: string;
  readonly failed: Words;
  /** The answer without which the module shows nothing, and what of it an older server does not know. */
  readonly main: { readonly target: Target<Page>; readonly needed: string; readonly unreadable: string };
  /** Settles when the main answer is on screen. */
  readonly rendered: (page: Page) => Promise<unknown>;
  readonly own: Readonly<Record<'C7' | 'C8', readonly Proof[]>> & {
    readonly C2?: readonly Proof[];
    readonly C9: Cell;
    readonly C11?: readonly Proof[];
  };
}

export const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The body of an answer, as JSON or as it is. */
export const respondWith = (body: unknown): Intercept => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return () => Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json' } }));
};

/** The way back to what the server says, where the page offers it. */
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
  if (module.codes.test(mutant.path)) expect(page.text(), 'a code is not shown').not.to.include('x-unknown-word');
  target.holds?.(page, mutant);
  await recover(module, page);
}

/** How many mutants there are of all answers: what the matrix is counted by. */
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
          `reads or refuses each of ${all.length} answers of ${operation}`,
          ids,
          () => readEach(target, all, module.inRow),
          target.endpoint,
        ),
        ...(target.renderProofs?.(all) ??
          sample(all, target.renderedCount).map((mutant) =>
            proof(`draws ${operation} with ${mutant.path} ${mutant.mutation}`, ids, (bench) =>
              survive(module, bench, target, mutant),
            ),
          )),
      ];
    });

const EVIL = '{"__proto__":{"polluted":"x-evil"},"constructor":{"prototype":{"polluted":"x-evil"}},';
const DEPTH = 10_000;
const LARGE = 4_000_000;

/** Every record of an answer with something that only a newer server knows. */
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
    proof('is not reached through the prototype', ids, async (bench) => {
      const page = await target.render(bench, respondWith(text.replaceAll('{', EVIL).replaceAll(',}', '}')));

      expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      expect(page.text()).not.to.contain('x-evil');
      expectSound(page.scene);
    }),
    proof('reads an answer that is ten thousand levels deep', ids, async (bench) => {
      const deep = `{"x-deep":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)},`;
      const page = await target.render(bench, respondWith(text.replace('{', deep)));

      expectSound(page.scene);
      await recover(module, page);
      await rendered(page);
    }),
    proof('reads an answer with megabytes that it does not need', ids, async (bench) => {
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
    proof('reads a newer server, whose answers hold more everywhere', ids, async (bench) => {
      const newer = withEverywhere(target.answer, { 'x-next': { of: 'a newer server' } });
      const page = await target.render(bench, respondWith(newer));

      await rendered(page);
      expect(page.text()).not.to.contain('a newer server');
      expectSound(page.scene);
    }),
    proof('says so when an older server does not know what is needed, and goes on when it does', ids, async (bench) => {
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
