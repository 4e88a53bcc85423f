/**
 * `npm run schemas`: verifies that `compact-schema.ts`, which browser builds contain, decides like zod. Both parse the
 * same 100,000 inputs and outputs of all operations, most of them invalid in one or many places, and must return the
 * same verdict, the same data, and for invalid data the same paths. `-- --seed N` repeats a run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import { build } from 'esbuild';
import fc from 'fast-check';
import type { z } from 'zod/mini';

import { ROOT } from './run.js';

const VALUES = 100_000;
const COMPACT = join(ROOT, 'packages/api/src/compact-schema.ts');

/** The contract's schemas by operation and direction. */
type Schemas = Readonly<Record<string, z.ZodMiniType>>;

const CONTRACT = `
import { operations } from '${ROOT}packages/api/src/operations.ts';
import { ProblemSchema } from '${ROOT}packages/api/src/problem.ts';
export const schemas = Object.fromEntries([
  ['problem', ProblemSchema],
  ...operations().flatMap(({ operation, input, output }) => [[operation + ' input', input], [operation + ' output', output]]),
]);`;

/** The contract with zod, or with the compact schemas. */
async function contractOn(name: 'zod' | 'compact', folder: string): Promise<Schemas> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: { contents: CONTRACT, resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    plugins: [
      {
        name: 'compact',
        setup(bundler) {
          if (name === 'zod') return;
          bundler.onResolve({ filter: /^zod\/mini$/ }, () => ({ path: 'compact', namespace: 'compact' }));
          bundler.onLoad({ filter: /.*/, namespace: 'compact' }, () => ({
            contents: `export { config } from '${COMPACT}'; export * as z from '${COMPACT}';`,
            resolveDir: ROOT,
          }));
        },
      },
    ],
  });
  return ((await import(pathToFileURL(outfile).href)) as { readonly schemas: Schemas }).schemas;
}

/** The part of zod's schema definitions that the contract uses. */
interface Def {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const MOMENTS = ['2026-05-09T00:00:00Z', '2028-02-29T23:59:59.999Z', '2026-05-08', '2028-02-29'];
const NEARLY = [
  ...[
    '2026-05-08T19:00:00',
    '2026-05-08T19:00:00-05:00',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00Z',
    '2026-05-08T24:00:00Z',
  ],
  ...['2026-02-30', '2026-5-8', ' 2026-05-08', '2026-05-08\n', '20260508', '+02026-05-08'],
];

/** Any value that a faulty server may send instead. */
const broken = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    0,
    -0,
    1.5,
    -1,
    2 ** 53,
    -(2 ** 60),
    NaN,
    Infinity,
    '',
    'other',
    [],
    {},
    [null],
    [[]],
  ),
  fc.constantFrom(...MOMENTS, ...NEARLY),
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.dictionary(fc.string({ maxLength: 3 }), fc.integer(), { maxKeys: 2 }),
);

const LEFT_OUT = Symbol('left out');

/** The number of valid parts per invalid one. */
type Odds = number;

/** If each part could be invalid, few large responses would be valid; so the rate varies: often, seldom, or never. */
const MANY: readonly Odds[] = [4, 12, 60, Infinity];

const orBroken = (valid: fc.Arbitrary<unknown>, odds: Odds): fc.Arbitrary<unknown> =>
  odds === Infinity ? valid : fc.oneof({ weight: odds, arbitrary: valid }, { weight: 1, arbitrary: broken });

/** Generates values of a schema from generators of its parts. */
type Make = (
  def: Def,
  part: (schema: z.ZodMiniType | undefined) => fc.Arbitrary<unknown>,
  odds: Odds,
) => fc.Arbitrary<unknown>;

const MAKERS: Readonly<Record<string, Make>> = {
  string: ({ format }) =>
    format === undefined
      ? fc.constantFrom('a', 'b', 'c', 'other')
      : fc.constantFrom(...MOMENTS.filter((moment) => moment.includes('T') === (format === 'datetime'))),
  boolean: () => fc.boolean(),
  number: () => fc.integer(),
  literal: ({ values = [] }) => fc.constantFrom(...values),
  enum: ({ entries = {} }) => fc.constantFrom(...Object.values(entries)),
  nullable: ({ innerType }, part) => fc.option(part(innerType), { freq: 4 }),
  optional: ({ innerType }, part) => fc.option(part(innerType), { freq: 4, nil: undefined }),
  catch: ({ innerType }, part) => part(innerType),
  union: ({ options = [] }, part) => fc.oneof(...options.map(part)),
  custom: () => fc.constant(new Blob(['file'])),
  // A list sometimes repeats its items.
  array: ({ element }, part) =>
    fc.array(part(element), { maxLength: 3 }).chain((items) => fc.constantFrom(items, [...items, ...items])),
  object: ({ shape = {} }, part, odds) => {
    const leftOut = { weight: odds === Infinity ? 0 : 1, arbitrary: fc.constant(LEFT_OUT) };
    const weight = Math.min(odds, 1e6);
    const parts = Object.entries(shape).map(([key, value]) => [
      key,
      fc.oneof({ weight, arbitrary: part(value) }, leftOut),
    ]);
    return fc
      .record({
        ...(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>),
        unknownToUs: fc.constantFrom(LEFT_OUT, 1),
      })
      .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== LEFT_OUT)));
  },
};

function valuesWith(odds: Odds): (schema: z.ZodMiniType | undefined) => fc.Arbitrary<unknown> {
  const values = (schema: z.ZodMiniType | undefined): fc.Arbitrary<unknown> => {
    const def = schema?._zod.def as Def;
    const make = MAKERS[def.type];
    if (!make) throw new Error(`No values are made for zod's ${def.type}: add it here, and to compact-schema.ts.`);
    return orBroken(make(def, values, odds), odds);
  };
  return values;
}

const valuesOf = (schema: z.ZodMiniType): fc.Arbitrary<unknown> =>
  fc.oneof(...MANY.map((odds) => valuesWith(odds)(schema)));

/** A schema's result for a value: the data, or the invalid paths. */
interface Verdict {
  readonly data?: unknown;
  readonly places: readonly string[];
}

const verdict = (schema: z.ZodMiniType, value: unknown): Verdict => {
  const { data, error } = schema.safeParse(value);
  return { data, places: (error?.issues ?? []).map(({ path, code }) => `${path.map(String).join('/')} ${code}`) };
};

const UNION = ' invalid_union';

/** For an item that matches no variant of a union, zod may name the path inside the likeliest variant. */
const isSamePlace = (expected: string, actual: string): boolean =>
  expected === actual || (actual.endsWith(UNION) && expected.startsWith(`${actual.slice(0, -UNION.length)}/`));

const agree = (zod: Verdict, compact: Verdict): boolean =>
  isDeepStrictEqual(zod.data, compact.data) &&
  zod.places.length === compact.places.length &&
  zod.places.every((place, at) => isSamePlace(place, compact.places[at] ?? ''));

const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
const [zod, compact] = await Promise.all([contractOn('zod', folder), contractOn('compact', folder)]);
rmSync(folder, { recursive: true });

const seedAt = process.argv.indexOf('--seed');
const seed = seedAt < 0 ? Date.now() % 1e9 : Number(process.argv[seedAt + 1]);
const names = Object.keys(zod);
const runs = Math.ceil(VALUES / names.length);
let kept = 0;
let differ = 0;
for (const name of names) {
  const [one, other] = [zod[name], compact[name]];
  if (!one || !other) throw new Error(`Only one contract has ${name}.`);
  for (const value of fc.sample(valuesOf(one), { numRuns: runs, seed })) {
    const [expected, actual] = [verdict(one, value), verdict(other, value)];
    if (expected.places.length === 0) kept += 1;
    if (agree(expected, actual)) continue;
    differ += 1;
    if (differ <= 5) console.error(`${name}:`, JSON.stringify({ value, zod: expected, compact: actual }));
  }
}
const all = runs * names.length;
console.log(
  `${String(all)} values of ${String(names.length)} schemas, ${String(all - kept)} off contract: ${String(differ)} differ (seed ${String(seed)})`,
);
// Values of only one kind would prove nothing.
process.exitCode = differ > 0 || kept < all / 10 || kept > (all * 9) / 10 ? 1 : 0;
