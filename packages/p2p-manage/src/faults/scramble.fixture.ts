/** The host switches to another order at random moments, during reads and writes of the previous one. */
import { expect } from '@open-wc/testing';

import {
  cancelP2p,
  editP2pParticipant,
  getOrderHeader,
  getP2p,
  listP2pHistory,
  listP2pReceipts,
  rescheduleP2p,
} from '@portal/api';
import {
  controlValues,
  deepAll,
  deepText,
  expectSound,
  gate,
  pause,
  proof,
  seeded,
  turn,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, Proof } from '@portal/tests/fault-rig';
import { ORDERS } from '@portal/mocks';

import { ofManage, ofTask } from '../copy.fixture.js';
import { CANCEL, CONFIRM, SAVE, aManage } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

const TESTS = 50;
const RUNS = 2;
const STEPS = 16;
const CASES = [ORDERS.confirmed, ORDERS.requested] as const;
const READS = [getOrderHeader, getP2p, listP2pHistory, listP2pReceipts];
const WRITES = [cancelP2p, rescheduleP2p, editP2pParticipant];

/** Text that belongs to only one booking. */
const mark = (orderId: string): string => `Zq4-of-${orderId}`;
const otherOf = (orderId: string): string => (orderId === CASES[0] ? CASES[1] : CASES[0]);

/** Text that may appear only on one order's page: its number, member, and contact person. */
const wordsOf = ({ portal }: Manage): ReadonlyMap<string, readonly string[]> =>
  new Map(
    CASES.map((orderId): [string, readonly string[]] => {
      const { member } = portal.backend.orders.get(orderId);
      return [orderId, [orderId, member.name, member.memberId, mark(orderId)]];
    }),
  );

/** Everything shown, entered, and sent for one order contains nothing of the other. */
function expectApart(manage: Manage, words: ReadonlyMap<string, readonly string[]>, seed: number): void {
  const { el, renderRoot, wire } = manage;
  const shown = `${deepText(renderRoot)} ${controlValues(renderRoot).join(' ')}`;
  for (const word of words.get(otherOf(el.orderId ?? '')) ?? [])
    expect(shown, `seed ${String(seed)}`).not.to.include(word);
  for (const { url, body, write } of wire.calls) {
    const orderId = CASES.find((id) => url.includes(`/${id}/`));
    if (write && orderId !== undefined) expect(body, `seed ${String(seed)}`).not.to.include(mark(otherOf(orderId)));
  }
}

/** Types into the first of these fields that exists. */
function type({ el, renderRoot, watch }: Manage): void {
  const [field] = deepAll<HTMLInputElement>(renderRoot, '#lastName, dialog[open] #note');
  if (!field || el.orderId === undefined) return;
  watch.canaries.add(mark(el.orderId));
  field.value = mark(el.orderId);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** A user's plausible next action on the current page. */
function step(manage: Manage, chance: () => number): void {
  const buttons = deepAll<HTMLButtonElement>(manage.renderRoot, 'button');
  const find = (name: string) => buttons.findLast((button) => button.textContent.trim() === name);
  const slots = buttons.filter((button) => button.matches('[part=slot]'));
  const begin = [ofManage('reschedule'), ofManage('edit'), CANCEL][Math.floor(chance() * 3)] ?? CANCEL;
  const writes = [CONFIRM, SAVE].flatMap((name) => find(name) ?? []);
  if (manage.dialogIsOpen()) {
    manage.selected('reason', 'appeal-instead');
    type(manage);
    find(CANCEL)?.click();
  } else if (writes.length > 0) {
    type(manage);
    writes[0]?.click();
  } else if (slots.length > 0) {
    slots[Math.floor(chance() * slots.length)]?.click();
    find(ofTask('continue'))?.click();
  } else find(begin)?.click();
}

async function scramble(manage: Manage, { held, release }: ReturnType<typeof gate>, seed: number): Promise<void> {
  const chance = seeded(seed);
  const among = (length: number): number => Math.floor(chance() * length);
  const { el, renderRoot, portal } = manage;
  const text = (): string => deepText(renderRoot);
  const words = wordsOf(manage);
  const payerMoves = (): unknown =>
    portal.qa.listP2ps().some(({ orderId }) => orderId === el.orderId) && portal.qa.moveP2p(el.orderId ?? '');
  const next = (): void => step(manage, chance);
  const go = (): unknown => release(among(Math.max(held.length, 1)));
  const another = (): unknown => (el.orderId = otherOf(el.orderId ?? ''));
  const refresh = (): void => el.refresh();
  const acts = [another, another, next, next, next, next, next, next, refresh, payerMoves, go, go, go, go];

  for (let done = 0; done < STEPS; done += 1) {
    acts[among(acts.length)]?.();
    // A backend response takes a few turns of the event loop.
    for (let i = 0; i < 3; i += 1) await turn();
    await el.updateComplete;
    expectApart(manage, words, seed);
  }
  await until(
    () => {
      while (held.length > 0) release(among(held.length));
      return text().includes(el.orderId ?? '') && text().includes(ofManage('title'));
    },
    () => `the last order, seed ${String(seed)}, in: ${text()}`,
  );
  await pause();
  expectApart(manage, words, seed);
  manage.toHost();
}

async function scrambleAll(bench: Bench, test: number): Promise<void> {
  for (let run = 1; run <= RUNS; run += 1) {
    const manage = await aManage(bench);
    await until(() => manage.isReviewing(), 'the booking');
    const calls = gate();
    // The server has processed each request, but its response is delayed.
    manage.wire.intercept([...READS, ...WRITES], async (request, pass) => {
      const response = await pass();
      return calls.intercept(request, () => Promise.resolve(response));
    });
    await scramble(manage, calls, test * 100 + run);
    if (run === RUNS) expectSound(manage.scene);
    manage.page.remove();
  }
}

export const scrambles = (): readonly Proof[] =>
  Array.from({ length: TESTS }, (_, i) =>
    proof(`never shows or sends one order under another (${String(i + 1)})`, ['PM-03', 'PM-09'], (bench) =>
      scrambleAll(bench, i),
    ),
  );
