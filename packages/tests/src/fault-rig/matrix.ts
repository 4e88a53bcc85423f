/** The matrix of a module: the proofs of every fault row, or why the row doesn't apply. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import type { Endpoint } from '@portal/api';

import { clearBroken, isBroken } from './broken.js';
import { FAULT_ROWS, faultRows } from './rows.js';
import type { FaultRow } from './rows.js';
import type { Watch } from './watch.js';
import { watchPage } from './watch.js';
import { fakeTimers } from './timers.js';
import type { Timers } from './timers.js';

/** The environment of a proof. */
export interface Bench {
  readonly watch: Watch;
  readonly timers: Timers;
  /** Cleanup after the test, such as signing out to clear memory. */
  readonly after: (() => void)[];
  /** The host's headers, which a test may renew. */
  readonly headers: Record<string, string>;
  /** The same function for all modules of a page, as in a host. */
  readonly askHeaders: () => Record<string, string>;
}

export interface Proof {
  /** Part of a test name. */
  readonly name: string;
  /** Requirement ids. */
  readonly ids: readonly string[];
  readonly run: (bench: Bench) => Promise<void>;
  /** The operations that the test breaks. It fails if it doesn't break them. */
  readonly covers: readonly string[];
}

export type Cell = { readonly notApplicable: string } | { readonly proofs: readonly Proof[] };

/** Name the operations that the test breaks in `covers`: the matrix requires a proof of each. */
export const proof = (
  name: string,
  ids: string | readonly string[],
  run: Proof['run'],
  covers: Endpoint | readonly Endpoint[] = [],
): Proof => ({
  name,
  ids: [ids].flat(),
  run,
  covers: [covers].flat().map(({ operation }) => operation),
});

/** Runs a proof, and fails if it did not break its operations. */
export async function runProof({ run, covers }: Pick<Proof, 'run' | 'covers'>, bench: Bench): Promise<void> {
  clearBroken();
  await run(bench);
  const untouched = covers.filter((operation) => !isBroken(operation));
  expect(untouched, 'covered by the proof, but never broken in it').to.deep.equal([]);
}

/** Defines one test for each proof; a cell without a proof defines a failing test. */
export function runCells(cells: Partial<Record<FaultRow, Cell>>): void {
  // The proofs quote the words of a page wide enough for whole sentences.
  before(() => setViewport({ width: 1200, height: 900 }));
  // The first axe run sets everything up, so it must not count toward a test's time.
  before(async () => expect(await fixture(html`<p>Nothing yet</p>`)).to.be.accessible());

  for (const row of faultRows('NHCOTSU').filter((one) => cells[one])) {
    const cell = cells[row];
    if (!cell || 'notApplicable' in cell) continue;

    describe(`${row}, ${FAULT_ROWS[row]}`, () => {
      let bench: Bench;

      beforeEach(() => {
        const headers = {};
        bench = { watch: watchPage(), timers: fakeTimers(), after: [], headers, askHeaders: () => headers };
      });

      afterEach(() => {
        for (const clear of bench.after) clear();
        bench.timers.stop();
        bench.watch.stop();
      });

      if (cell.proofs.length === 0) it(`is proved (${row})`, () => Promise.reject(new Error(`${row} has no proof.`)));
      for (const one of cell.proofs) it(`${one.name} (${[row, ...one.ids].join(', ')})`, () => runProof(one, bench));
    });
  }
}

/** The largest share of rows that may be left out. */
const MOST_LEFT_OUT = 0.15;
const SHORTEST_REASON = 25;

const isSentence = (reason: string): boolean => reason.length >= SHORTEST_REASON && reason.endsWith('.');

/** Problems of the whole matrix, as text; empty if each row has proofs or a reason. */
export function matrixFaults(matrix: Partial<Record<FaultRow, Cell>>, rows = faultRows()): readonly string[] {
  const left = rows.flatMap((row) => {
    const cell = matrix[row];
    return cell && 'notApplicable' in cell ? [{ row, reason: cell.notApplicable }] : [];
  });
  return [
    ...rows.filter((row) => !matrix[row]).map((row) => `${row} is missing: ${FAULT_ROWS[row]}`),
    ...rows.flatMap((row) => {
      const cell = matrix[row];
      return cell && 'proofs' in cell && cell.proofs.length === 0 ? [`${row} has no proof`] : [];
    }),
    ...left.filter(({ reason }) => !isSentence(reason)).map(({ row }) => `${row} is left out without a reason`),
    ...(left.length > rows.length * MOST_LEFT_OUT ? [`${left.length} of ${rows.length} rows are left out`] : []),
  ];
}

/** Fault groups that every operation needs a proof for. */
const GROUPS = { N: 'the network', H: 'HTTP responses', C: 'off-contract responses', S: 'the session' } as const;

type Group = keyof typeof GROUPS;

const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];

/** Why an operation needs no proof in a group, by operation. */
export type LeftOut = Readonly<Record<string, Partial<Record<Group, string>>>>;

/** The module's operations without a proof, as text. `operations` are those that its sources send. */
export function operationFaults(
  matrix: Partial<Record<FaultRow, Cell>>,
  operations: readonly string[],
  leftOut: LeftOut = {},
): readonly string[] {
  const covered = new Set(
    faultRows('NHCS').flatMap((row) => {
      const cell = matrix[row];
      return cell && 'proofs' in cell
        ? cell.proofs.flatMap(({ covers }) => covers.map((operation) => `${operation} ${row.charAt(0)}`))
        : [];
    }),
  );
  const isCovered = (operation: string, group: Group): boolean => covered.has(`${operation} ${group}`);
  const strangers = new Set([...covered].map((one) => one.split(' ')[0] ?? ''));
  return [
    ...operations.flatMap((operation) =>
      GROUP_NAMES.flatMap((group) => {
        const reason = leftOut[operation]?.[group];
        if (isCovered(operation, group)) return reason ? [`${operation} is left out of ${group}, but has a proof`] : [];
        if (reason === undefined) return [`${operation} has no proof against ${GROUPS[group]} (${group})`];
        return isSentence(reason) ? [] : [`${operation} is left out of ${group} without a reason`];
      }),
    ),
    ...[...strangers, ...Object.keys(leftOut)]
      .filter((operation) => !operations.includes(operation))
      .map((operation) => `${operation} is in the matrix, but the module doesn't send it`),
  ];
}
