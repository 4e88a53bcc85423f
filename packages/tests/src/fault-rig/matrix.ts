/** The matrix of a module: for every fault row what proves it, or why there is nothing to prove. */
import { expect, fixture, html } from '@open-wc/testing';

import { FAULT_ROWS, faultRows } from './rows.js';
import type { FaultRow } from './rows.js';
import type { Watch } from './watch.js';
import { watchPage } from './watch.js';
import { holdTimers } from './timers.js';
import type { Timers } from './timers.js';

/** What a proof is given. */
export interface Bench {
  readonly watch: Watch;
  readonly timers: Timers;
  /** What is done after the test, such as signing out of what it left in memory. */
  readonly after: (() => void)[];
}

export interface Proof {
  /** A sentence about behaviour. */
  readonly name: string;
  /** Requirement ids. */
  readonly ids: readonly string[];
  readonly run: (bench: Bench) => Promise<void>;
}

export type Cell = { readonly notApplicable: string } | { readonly proofs: readonly Proof[] };

export const proof = (name: string, ids: string | readonly string[], run: Proof['run']): Proof => ({
  name,
  ids: [ids].flat(),
  run,
});

/** One test for each proof; a cell without a proof is a test that fails. */
export function runCells(cells: Partial<Record<FaultRow, Cell>>): void {
  // The first look for accessibility sets everything up: that is not to be on the time of a test.
  before(async () => expect(await fixture(html`<p>Nothing yet</p>`)).to.be.accessible());

  for (const row of faultRows('NHCOTSU').filter((one) => cells[one])) {
    const cell = cells[row];
    if (!cell || 'notApplicable' in cell) continue;

    describe(`${row}, ${FAULT_ROWS[row]}`, () => {
      let bench: Bench;

      beforeEach(() => {
        bench = { watch: watchPage(), timers: holdTimers(), after: [] };
      });

      afterEach(() => {
        for (const clear of bench.after) clear();
        bench.timers.stop();
        bench.watch.stop();
      });

      if (cell.proofs.length === 0) it(`is proved (${row})`, () => Promise.reject(new Error(`${row} has no proof.`)));
      for (const { name, ids, run } of cell.proofs) it(`${name} (${[row, ...ids].join(', ')})`, () => run(bench));
    });
  }
}

/** Most rows that may be left out, of all. */
const MOST_LEFT_OUT = 0.15;
const SHORTEST_REASON = 25;

/** What is wrong with a matrix as a whole, in words; nothing where each row is proved or left out for a reason. */
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
    ...left
      .filter(({ reason }) => reason.length < SHORTEST_REASON || !reason.endsWith('.'))
      .map(({ row }) => `${row} is left out without a sentence that says why`),
    ...(left.length > rows.length * MOST_LEFT_OUT ? [`${left.length} of ${rows.length} rows are left out`] : []),
  ];
}
