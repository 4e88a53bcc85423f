/** The moments at which a fault hits a module, and the expected outcome: one proof for each fault at each moment. */
import { expect } from '@open-wc/testing';

import type { Endpoint } from '@portal/api';
import { isWrite } from '@portal/api';

import { OFF_CONTRACT, SESSION_ENDS, WIRE_FAULTS } from './faults.js';
import type { WireFault } from './faults.js';
import { proof } from './matrix.js';
import type { Bench, Proof } from './matrix.js';
import { hasWords } from './module-page.js';
import type { ModulePage, Words } from './module-page.js';
import { deepAll, deepText, lostOf } from './page.js';
import { pause } from './pause.js';
import type { FaultRow } from './rows.js';
import { expectAccessible, expectSound } from './soundness.js';
import { until } from './timers.js';

const READ_LIMIT_MS = 8_000;
const WRITE_LIMIT_MS = 20_000;
const UPLOAD_LIMIT_MS = 300_000;

/** Time for the effects of a response. */
const BEAT_MS = 20;

/** A module's page, with the waits of its driver. */
export interface FaultPage extends ModulePage {
  readonly settled: () => Promise<unknown>;
  /** The selected time, also while its step is hidden. */
  readonly choice?: () => string;
}

/** The input still on screen: everything, all except the selected time, or nothing. */
export type Kept = 'all' | 'typed' | 'nothing';

/** How many faults a moment covers: all variants of every row, one variant of every row, or one row of each group. */
export type Coverage = 'every variant' | 'every row' | 'every group';

export interface Moment<Page extends FaultPage> {
  /** The start of the test name: the guarantee for a fault. */
  readonly promise: string;
  readonly ids: readonly string[];
  readonly endpoint: Endpoint;
  readonly coverage?: Coverage;
  /** Triggers the fault and returns the page. */
  readonly trigger: (bench: Bench, fault: WireFault) => Promise<Page>;
  /** The message on the page. */
  readonly message: Words | ((fault: WireFault) => Words);
  /** The control named by the message, if it isn't next to it. */
  readonly action?: string;
  /** The page is complete without the response, so it shows no error. */
  readonly quiet?: true;
  readonly kept?: (fault: WireFault) => Kept;
  /** The single recovery step. */
  readonly recover: (page: Page, fault: WireFault) => Promise<void> | void;
  readonly recovered: (page: Page, fault: WireFault) => boolean;
  /** How often the server acted, which must be once; undefined if it may act again. */
  readonly acts?: ((page: Page, fault: WireFault) => number) | undefined;
}

export interface Moments<Page extends FaultPage> {
  readonly all: readonly Moment<Page>[];
  /** The message of an expired session. */
  readonly expired: string;
  /** Whether to check the page with axe too, which is slow. */
  readonly isAxeChecked?: (moment: Moment<Page>, fault: WireFault) => boolean;
  /** Records a state that no fault may change, and returns a check for it. */
  readonly invariant?: (page: Page) => () => void;
}

/** After losing access, the screen shows nothing from before. */
export const hides = ({ row }: WireFault): boolean => row === 'H3' || row === 'H4';

/** Slow checks use only the first variant of a row. */
export const isFirst = (fault: WireFault): boolean => WIRE_FAULTS.find(({ row }) => row === fault.row) === fault;

/** A network fault, one that a retry can't fix, and one that it can. */
const ONE_OF_A_GROUP: readonly FaultRow[] = ['N1', 'H3', 'H11'];

interface Observed {
  /** Whether the fault has occurred. */
  readonly occurred: () => boolean;
}

function observed(fault: WireFault): WireFault & Observed {
  let occurred = false;
  return {
    ...fault,
    occurred: () => occurred,
    intercept: (request, pass) => ((occurred = true), fault.intercept(request, pass)),
  };
}

const limitOf = (endpoint: Endpoint): number =>
  endpoint.body === 'multipart' ? UPLOAD_LIMIT_MS : isWrite(endpoint) ? WRITE_LIMIT_MS : READ_LIMIT_MS;

/** Lets the module's own time limit pass if nothing else ends the fault. */
async function wait(
  { wire, timers }: FaultPage,
  endpoint: Endpoint,
  { neverSettles, row, occurred }: WireFault & Observed,
) {
  await until(occurred, 'the call');
  if (!neverSettles) return;
  // By then, a dripping response has acted, a hanging call was only sent, and all others have responses.
  const isThere = (): boolean =>
    wire.calls.every(({ operation, status }) =>
      operation === endpoint.operation ? row === 'N4' || status !== undefined : status !== undefined,
    );
  await until(isThere, 'the responses to all other calls');
  await pause(BEAT_MS);
  await timers.elapse(limitOf(endpoint));
}

/** Triggers a fault at a moment, for a proof or an axe check. */
async function triggerFault<Page extends FaultPage>(
  { expired }: Moments<Page>,
  moment: Moment<Page>,
  bench: Bench,
  wireFault: WireFault,
) {
  const fault = observed(wireFault);
  const page = await moment.trigger(bench, fault);
  const before = { values: page.kept(), choice: page.choice?.() };
  const message = typeof moment.message === 'function' ? moment.message(fault) : moment.message;
  return {
    page,
    before,
    message,
    arrived: async (): Promise<void> => {
      await wait(page, moment.endpoint, fault);
      await page.shows(fault.outcome === 'sign-in' ? expired : message);
    },
  };
}

/** Checks the page during the fault: all input, readable text, and one notification of the host. */
function expectKept<Page extends FaultPage>(
  { page, before }: Pick<Awaited<ReturnType<typeof triggerFault<Page>>>, 'page' | 'before'>,
  kept: Kept,
  { outcome }: WireFault,
): void {
  expectSound(page.scene);
  if (kept !== 'nothing') expect(lostOf(before.values, page.kept()), 'lost input').to.deep.equal([]);
  if (kept === 'all') expect(page.choice?.(), 'the selected time').to.equal(before.choice);
  const message = page.watch.eventsOf('session-expired').length;
  expect(message, 'the host is notified once').to.equal(outcome === 'sign-in' ? 1 : 0);
}

/** The parts of a page that belong together for a reader. */
const PLACES = '.notice, [role=alert], tr, li, .bar, .item, dialog';
const PHONE = /\(\d{3}\) \d{3}-\d{4}/;

/** A reader of an error finds an action or a phone number next to it. */
function expectRecoveryAction(page: FaultPage, message: Words, action: string | undefined): void {
  if (action !== undefined && page.offers(action)) return;
  const places = deepAll(page.renderRoot, PLACES).filter((place) => hasWords(deepText(place), message));
  const withAction = places.filter(
    (place) => PHONE.test(deepText(place)) || deepAll(place, 'button, a[href], select, textarea').length > 0,
  );
  expect(withAction.length, `an action or a phone number next to "${String(message)}" in: ${page.text()}`).to.be.above(
    0,
  );
}

/** A write happens once, and is the same write after an expired session. */
function expectOnce<Page extends FaultPage>(page: Page, moment: Moment<Page>, fault: WireFault): void {
  const { endpoint } = moment;
  if (!isWrite(endpoint)) return;
  const acts = 'acts' in moment ? moment.acts?.(page, fault) : page.wire.acts(endpoint);
  if (acts !== undefined) expect(acts, 'the backend acted once').to.equal(1);
  if (fault.row !== SESSION_ENDS.row) return;
  const [first, second] = page.wire.callsOf(endpoint);
  expect(second?.key, 'resent with the same key').to.equal(first?.key);
}

async function prove<Page extends FaultPage>(
  module: Moments<Page>,
  moment: Moment<Page>,
  bench: Bench,
  fault: WireFault,
): Promise<void> {
  const { page, before, message, arrived } = await triggerFault(module, moment, bench, fault);
  const expectUnchanged = module.invariant?.(page);
  await arrived();
  if (fault.outcome !== 'sign-in' && !moment.quiet) expectRecoveryAction(page, message, moment.action);
  expectKept({ page, before }, moment.kept?.(fault) ?? 'all', fault);
  expectUnchanged?.();

  page.wire.restore();
  if (fault.outcome === 'sign-in') page.module.resume();
  else await moment.recover(page, fault);
  await until(
    () => moment.recovered(page, fault),
    () => `recovery in: ${page.text()}`,
  );
  await page.settled();
  expectSound(page.scene);
  expectOnce(page, moment, fault);
}

async function checkAccessibility<Page extends FaultPage>(...of: Parameters<typeof triggerFault<Page>>): Promise<void> {
  const { page, arrived } = await triggerFault(...of);
  await arrived();
  await expectAccessible(page.scene);
}

const applies = (
  fault: WireFault,
  { endpoint, coverage = 'every variant' }: Pick<Moment<FaultPage>, 'endpoint' | 'coverage'>,
) => {
  if (fault.writes && !isWrite(endpoint)) return false;
  if (coverage === 'every variant') return true;
  return isFirst(fault) && (coverage === 'every row' || ONE_OF_A_GROUP.includes(fault.row));
};

/** A proof for each variant of a network or HTTP row, at each moment. */
export const networkProofs = <Page extends FaultPage>(module: Moments<Page>, row: FaultRow): readonly Proof[] =>
  WIRE_FAULTS.filter((fault) => fault.row === row).flatMap((fault) =>
    module.all
      .filter((moment) => applies(fault, moment))
      .flatMap((moment) => [
        proof(
          `${moment.promise} when ${fault.when}`,
          moment.ids,
          (bench) => prove(module, moment, bench, fault),
          moment.endpoint,
        ),
        ...(isFirst(fault) && module.isAxeChecked?.(moment, fault)
          ? [
              proof(
                `is accessible when ${moment.endpoint.operation} fails because ${fault.when}`,
                moment.ids,
                (bench) => checkAccessibility(module, moment, bench, fault),
                moment.endpoint,
              ),
            ]
          : []),
      ]),
  );

/** One proof for each moment, for an expired session or an unreadable response. */
const proofsOf =
  (fault: WireFault) =>
  <Page extends FaultPage>(module: Moments<Page>): readonly Proof[] =>
    module.all.map((moment) =>
      proof(
        `${moment.promise} when ${fault.when} (${moment.endpoint.operation})`,
        moment.ids,
        (bench) => prove(module, moment, bench, fault),
        moment.endpoint,
      ),
    );

/** S2: the page stays as it is, and each call continues after `resume()`. */
export const sessionEnds = proofsOf(SESSION_ENDS);

/** C2: the page reports each operation's unreadable response, and recovers. */
export const offContract = proofsOf(OFF_CONTRACT);
