/** The cells of network and HTTP: what each moment meets, and what a module adds to a row. */
import { expect } from '@open-wc/testing';

import type { Endpoint } from '@portal/api';

import { proof } from './matrix.js';
import type { Bench, Cell, Proof } from './matrix.js';
import { networkProofs } from './moments.js';
import type { FaultPage, Moments } from './moments.js';
import type { Words } from './module-page.js';
import { pause } from './pause.js';
import { faultRows } from './rows.js';
import type { RowsOf } from './rows.js';
import { expectSound } from './soundness.js';
import type { Intercept } from './wire.js';

type NetworkRow = RowsOf<'N' | 'H'>;

const MINUTE_MS = 60_000;

/** What is there in most rows is made of the moments; `own` adds to a row, or says why there is nothing to prove. */
export const networkCells = <Page extends FaultPage>(
  module: Moments<Page>,
  own: Partial<Record<NetworkRow, Cell>>,
): Readonly<Record<NetworkRow, Cell>> =>
  Object.fromEntries(
    faultRows('NH').map((row) => {
      const added = own[row as NetworkRow];
      if (added && 'notApplicable' in added) return [row, added];
      return [row, { proofs: [...networkProofs(module, row), ...(added?.proofs ?? [])] }];
    }),
  ) as Record<NetworkRow, Cell>;

/** A connection that comes and goes: it comes at every so many calls. */
export function flapping(every: number): Intercept {
  let turn = 0;
  return async (_, pass) => {
    turn += 1;
    if (turn % every !== 0) throw new TypeError('Failed to fetch');
    return pass();
  };
}

export interface Minutes {
  readonly count: number;
  /** How time passes; a step that no call's own limit fits into. */
  readonly pass: (ms: number) => Promise<void>;
  readonly stepMs?: number;
  /** Before each minute. */
  readonly begin?: (minute: number) => void;
  /** The calls that are counted. */
  readonly calls: () => number;
}

/** How many calls there are in each minute. */
export async function perMinute({
  count,
  pass,
  stepMs = MINUTE_MS,
  begin,
  calls,
}: Minutes): Promise<readonly number[]> {
  const counts: number[] = [];
  for (let minute = 0; minute < count; minute += 1) {
    const before = calls();
    begin?.(minute);
    for (let step = 0; step < MINUTE_MS; step += stepMs) await pass(stepMs);
    counts.push(calls() - before);
  }
  return counts;
}

export interface ChangedWrite<Page extends FaultPage> {
  readonly name: string;
  readonly ids: string | readonly string[];
  readonly endpoint: Endpoint;
  readonly at: (bench: Bench) => Promise<Page>;
  /** How the first try fails; offline unless it is said. */
  readonly intercept?: Intercept;
  readonly press: (page: Page) => void;
  readonly failed: Words;
  /** What the person changes before the second try. */
  readonly change: (page: Page) => Promise<void> | void;
  readonly done: Words;
  /** What of the change must have arrived. */
  readonly arrived?: (page: Page) => void;
}

/** H9: one key has one body. */
export const usesNewKey = <Page extends FaultPage>(write: ChangedWrite<Page>): Proof =>
  proof(
    write.name,
    write.ids,
    async (bench) => {
      const page = await write.at(bench);
      page.wire.intercept(write.endpoint, write.intercept ?? offline);
      write.press(page);
      await page.shows(write.failed);

      page.wire.restore();
      await write.change(page);
      write.press(page);
      await page.shows(write.done);

      const [first, second] = page.wire.callsOf(write.endpoint);
      expect(first?.key).not.to.equal(second?.key);
      write.arrived?.(page);
      expectSound(page.scene);
    },
    write.endpoint,
  );

export const offline: Intercept = () => Promise.reject(new TypeError('Failed to fetch'));

/** The server acts, and its answer is lost. */
export const lostResponse: Intercept = (_, pass) => pass().then(() => Promise.reject(new TypeError('Failed to fetch')));

export interface TogetherOptions<Page extends FaultPage> {
  readonly name: string;
  readonly ids: string | readonly string[];
  readonly at: (bench: Bench) => Promise<Page>;
  readonly endpoints: readonly Endpoint[];
  readonly intercept: Intercept;
  /** Makes all calls at once. */
  readonly press: (page: Page) => Promise<void> | void;
  readonly done: (page: Page) => Promise<void>;
}

/** H2: however many calls are under way, the host hears of it once, and each continues. */
export const reportedOnce = <Page extends FaultPage>(
  { expired }: Moments<Page>,
  { name, ids, at, endpoints, intercept, press, done }: TogetherOptions<Page>,
): Proof =>
  proof(name, ids, async (bench) => {
    const page = await at(bench);
    page.wire.intercept(endpoints, intercept);
    await press(page);
    const values = page.kept();
    await page.shows(expired);
    await pause(20);
    expect(page.kept()).to.deep.equal(values);
    expectSound(page.scene);

    page.wire.restore();
    page.module.resume();
    await done(page);

    expect(bench.watch.eventsOf('session-expired')).to.have.length(1);
    expectSound(page.scene);
  });
