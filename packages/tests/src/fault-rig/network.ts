/** The network and HTTP cells: the faults at each moment, and a module's own additions. */
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

/** Most rows consist of the moments; `own` adds proofs to a row, or a reason why it doesn't apply. */
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

/** A flapping connection that passes only every nth call. */
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
  /** Lets time pass, in steps shorter than a call's time limit. */
  readonly pass: (ms: number) => Promise<void>;
  readonly stepMs?: number;
  /** Before each minute. */
  readonly begin?: (minute: number) => void;
  /** The number of calls so far. */
  readonly calls: () => number;
}

/** The number of calls in each minute. */
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
  /** The fault of the first attempt; offline by default. */
  readonly intercept?: Intercept;
  readonly press: (page: Page) => void;
  readonly failed: Words;
  /** The user's change before the second attempt. */
  readonly change: (page: Page) => Promise<void> | void;
  readonly done: Words;
  /** Checks that the change reached the server. */
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

/** The server acts, but its response is lost. */
export const lostResponse: Intercept = (_, pass) => pass().then(() => Promise.reject(new TypeError('Failed to fetch')));

export interface TogetherOptions<Page extends FaultPage> {
  readonly name: string;
  readonly ids: string | readonly string[];
  readonly at: (bench: Bench) => Promise<Page>;
  readonly endpoints: readonly Endpoint[];
  readonly intercept: Intercept;
  /** Starts all calls at once. */
  readonly press: (page: Page) => Promise<void> | void;
  readonly done: (page: Page) => Promise<void>;
}

/** H2: the host is notified once about any number of calls, and each continues. */
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
