/** The button on an order, when its request fails. */
import { expect, fixture, html } from '@open-wc/testing';

import { getP2pEligibility } from '@portal/api';
import {
  OFF_CONTRACT,
  SESSION_ENDS,
  WIRE_FAULTS,
  Wire,
  buttonOf,
  deepText,
  expectSound,
  press,
  proof,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Proof, RowsOf, Scene, WireFault } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import { ofModule } from '@portal/p2p-parts/testing';

import '../define/p2p-action.js';
import { ofAction } from '../copy.fixture.js';

const READ_LIMIT_MS = 8_000;
const ORDER_IDS = [ORDERS.request, ORDERS.confirmed, ORDERS.underAppeal];

/** A host's page with three orders; the tests check the last button. */
async function anAction({ watch, after }: Bench, { intercept }: WireFault) {
  const portal = mockPortal();
  const wire = new Wire(portal.settings.fetch);
  wire.intercept(getP2pEligibility, intercept);
  const settings = { ...portal.settings, fetch: wire.fetch, report: watch.report };
  const page = await fixture<HTMLElement>(html`
    <div>
      <a href="#host">Host</a>
      ${ORDER_IDS.map((id) => html`<p2p-action order-id=${id} .settings=${settings}></p2p-action>`)}
    </div>
  `);
  page.querySelector('a')?.focus();
  after.push(() => page.remove());
  const actions = [...page.querySelectorAll('p2p-action')];
  const scenes = actions.map((el): Scene => ({ el: el as unknown as Scene['el'], wire, watch }));
  const texts = (): readonly string[] => scenes.map(({ el }) => deepText(el.renderRoot));
  return { wire, actions, scenes, texts };
}

async function runAction(bench: Bench, fault: WireFault): Promise<void> {
  const { wire, actions, scenes, texts } = await anAction(bench, fault);
  const signIn = fault.outcome === 'sign-in';
  await until(() => wire.callsOf(getP2pEligibility).length === 1, 'one call for all');
  if (fault.neverSettles) await bench.timers.elapse(READ_LIMIT_MS);
  await until(
    () => texts().every((text) => text.includes(signIn ? ofModule('expired') : ofAction('failed'))),
    () => `the fault in: ${texts().join(' | ')}`,
  );
  for (const scene of scenes) expectSound(scene);

  wire.restore();
  if (signIn) actions[0]?.resume();
  else for (const { el } of scenes) press(el.renderRoot, ofAction('again'));
  await until(
    () => scenes[0] && buttonOf(scenes[0].el.renderRoot, ofAction('request')),
    () => `recovery in: ${texts().join(' | ')}`,
  );
  await until(() => texts()[1]?.includes(ofAction('manage')), 'the second order');
  expect(bench.watch.eventsOf('session-expired')).to.have.length(signIn ? 1 : 0);
  for (const scene of scenes) expectSound(scene);
}

const actionProof = (fault: WireFault): Proof =>
  proof(
    `recovers each order's button by one click and one request: ${fault.when}`,
    ['PS-26', 'PM-01'],
    (bench) => runAction(bench, fault),
    getP2pEligibility,
  );

/** The expected buttons for each variant of a row. */
export const actionProofs = (row: RowsOf<'N' | 'H'>): readonly Proof[] =>
  WIRE_FAULTS.filter((fault) => fault.row === row && !fault.writes).map(actionProof);

export const actionSessionEnds = (): Proof => actionProof(SESSION_ENDS);

export const actionOffContract = (): Proof => actionProof(OFF_CONTRACT);

/** The rows with reads of the buttons; H2 is separate. */
export const ACTION_ROWS = [
  ...new Set(WIRE_FAULTS.filter(({ writes, row }) => !writes && row !== 'H2').map(({ row }) => row)),
] as readonly RowsOf<'N' | 'H'>[];
