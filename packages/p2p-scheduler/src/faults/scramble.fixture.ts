/** The host switches to another order at random moments, during reads, holds, and bookings. */
import { expect } from '@open-wc/testing';

import { getAvailability, getOrderHeader, getP2pEligibility, holdSlot, listContacts, scheduleP2p } from '@portal/api';
import { deepAll, expectSound, gate, pause, proof, seeded, turn, until } from '@portal/tests/fault-rig';
import type { Bench, Proof } from '@portal/tests/fault-rig';
import { ORDERS } from '@portal/mocks';
import { ofSlots } from '@portal/p2p-parts/testing';

import { ofClosed, ofStep } from '../copy.fixture.js';
import { CONTINUE, DONE, EXPIRED, SCHEDULE, aReviewedVisit, aVisit } from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

const TESTS = 50;
const RUNS = 2;
const STEPS = 30;
const CASES = [ORDERS.request, ORDERS.mixedLengths] as const;

/** Text that belongs to only one order. */
const mark = (orderId: string): string => `Zq4of${orderId}`;
const otherOf = (orderId: string): string => (orderId === CASES[0] ? CASES[1] : CASES[0]);

/** Everything entered, shown, announced, and sent for one order contains nothing of the other. */
function expectApart({ module, text, values, wire, watch }: Visit, members: ReadonlyMap<string, string>, seed: number) {
  const orderId = module.orderId ?? '';
  const other = otherOf(orderId);
  const shown = `${text()} ${values().join(' ')}`;
  const of = `seed ${String(seed)}`;
  expect(shown, of).not.to.include(mark(other));
  expect(shown, of).not.to.include(members.get(other));
  if (shown.includes(DONE)) expect(shown, `${of}: the booking is this order's`).to.include(mark(orderId));
  for (const { url, body, write } of wire.calls) {
    const owner = CASES.find((id) => url.includes(`/${id}/`));
    if (write && owner !== undefined) expect(body, of).not.to.include(mark(otherOf(owner)));
  }
  expect(watch.eventsOf('p2p-scheduled').length, `${of}: one event per order`).to.be.at.most(CASES.length);
}

/** Types, selects, continues, or submits, depending on the page. */
function act({ module, renderRoot, offersTo, pressed }: Visit, chance: () => number): void {
  const among = <T>(all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];
  const set = (id: string, value: string, type: string): void => {
    const [field] = deepAll<HTMLInputElement>(renderRoot, `#${id}`);
    if (!field || field.closest('[hidden]')) return;
    field.value = value;
    field.dispatchEvent(new InputEvent(type, { bubbles: true, composed: true }));
  };
  const name = among(['type', 'choose', CONTINUE, SCHEDULE, ofStep('back'), ofSlots('next')]);
  if (name === 'choose') among(deepAll<HTMLButtonElement>(renderRoot, '[part=slot]'))?.click();
  else if (name === 'type') {
    set('contact', 'other', 'change');
    set('firstName', mark(module.orderId ?? ''), 'input');
    set('lastName', 'Quill', 'input');
    set('phone', '312-555-0143', 'input');
    set('email', 'zq4@clinic.example', 'input');
  } else if (name && offersTo(name)) pressed(name);
}

async function scramble(bench: Bench, seed: number): Promise<void> {
  const chance = seeded(seed);
  const among = (length: number): number => Math.floor(chance() * length);
  const { intercept, held, release } = gate();
  const visit = await aVisit(bench, {
    before: (wire) =>
      wire.intercept(
        [getOrderHeader, getP2pEligibility, getAvailability, listContacts, holdSlot, scheduleP2p],
        intercept,
      ),
  });
  const { orders } = visit.portal.backend;
  const members = new Map(CASES.map((id): [string, string] => [id, orders.get(id).member.name]));

  for (let step = 0; step < STEPS; step += 1) {
    const way = chance();
    if (way < 0.1) visit.module.orderId = CASES[among(2)] ?? CASES[0];
    else if (way < 0.45) act(visit, chance);
    else if (way < 0.5) visit.module.refresh();
    else release(among(Math.max(held.length, 1)));
    await turn();
    await visit.module.updateComplete;
    expectApart(visit, members, seed);
  }
  visit.toHost();
  await until(
    () => {
      while (held.length > 0) release(among(held.length));
      return visit.text().includes(visit.module.orderId ?? '');
    },
    () => `the last order, seed ${String(seed)}, in: ${visit.text()}`,
  );
  await pause(5);
  expectApart(visit, members, seed);
  expectSound(visit.scene);
  visit.module.remove();
}

/** The host switches to another order after the server booked the first one but before the response arrives. */
async function elsewhere(bench: Bench): Promise<{ readonly visit: Visit; readonly release: () => void }> {
  const visit = await aReviewedVisit(bench);
  const answer = Promise.withResolvers<undefined>();
  visit.wire.intercept(scheduleP2p, async (_, pass) => {
    const response = await pass();
    await answer.promise;
    return response;
  });
  visit.pressed(SCHEDULE);
  await until(() => visit.booked().length === 1, 'the booking');
  visit.module.orderId = CASES[1];
  await visit.shows(CASES[1]);
  return { visit, release: () => answer.resolve(undefined) };
}

export const scrambles = (): readonly Proof[] => [
  proof("shows nothing of a booking under the host's next order", 'PS-22', async (bench) => {
    const { visit, release } = await elsewhere(bench);
    await visit.shows(ofSlots('week', { from: 'June 22', to: 'June 26' }));
    release();
    await pause(30);

    expect(visit.text()).not.to.include(DONE);
    expect(visit.values().join(' ')).not.to.include('Zq4');
    expect(bench.watch.eventsOf('p2p-scheduled')).to.deep.equal([]);
    expectSound(visit.scene);

    visit.module.orderId = CASES[0];
    await visit.shows(ofClosed('booked-title'));
    expect(visit.booked()).to.have.length(1);
    expectSound(visit.scene);
  }),
  proof('keeps requests that wait for the session separate, too', 'PS-22', async (bench) => {
    const visit = await aReviewedVisit(bench);
    visit.wire.intercept(scheduleP2p, () => Promise.resolve(new Response(null, { status: 401 })));
    visit.pressed(SCHEDULE);
    await visit.shows(EXPIRED);
    visit.module.orderId = CASES[1];
    await visit.module.updateComplete;
    visit.wire.restore();
    visit.module.resume();
    await visit.shows(CASES[1]);
    await visit.settled();

    expect(visit.portal.qa.outbox(), 'no email for the previous order').to.deep.equal([]);
    expect(visit.text()).not.to.include(DONE);
    expectSound(visit.scene);
  }),
  ...Array.from({ length: TESTS }, (_, i) =>
    proof(`never shows or sends one order under another (${String(i + 1)})`, 'PS-04', async (bench) => {
      for (let run = 0; run < RUNS; run += 1) await scramble(bench, i * 100 + run + 1);
    }),
  ),
];
