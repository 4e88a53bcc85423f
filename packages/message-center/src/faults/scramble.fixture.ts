/** Opens other messages at random moments while calls for earlier ones are in progress. */
import { expect } from '@open-wc/testing';

import { getMessage, getMessageHistory, getMessageNeighbors, markMessages } from '@portal/api';
import { expectSound, gate, proof, seeded, turn, until } from '@portal/tests/fault-rig';
import type { Bench, Proof } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import { aCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';

const REQUESTS = [MESSAGES.clarification, MESSAGES.documentation, MESSAGES.notice, MESSAGES.answered, MESSAGES.expired];

const TESTS = 20;
const RUNS = 5;
const STEPS = 12;

/** An open message with pending calls, and a check that no other message is on screen. */
async function heldMessage(bench: Bench) {
  const calls = gate();
  const center = await aCenter(bench, {
    messageId: MESSAGES.notice,
    before: (wire) =>
      wire.intercept([getMessage, getMessageHistory, getMessageNeighbors, markMessages], calls.intercept),
  });
  await center.center.later.ensure();
  const orders = new Map<string, string>(REQUESTS.map((id) => [id, center.portal.backend.messages.find(id).orderId]));
  const order = (): string => orders.get(center.center.messageId ?? '') ?? '';
  return {
    ...center,
    ...calls,
    order,
    check: async (seed: number): Promise<void> => {
      await turn();
      const shown = center.caseText();
      for (const other of orders.values()) {
        if (other !== order()) expect(shown, `seed ${seed}`).not.to.include(other);
      }
    },
  };
}

/** Random user actions and responses: data of one message never appears under another. */
async function scramble(message: Awaited<ReturnType<typeof heldMessage>>, seed: number): Promise<void> {
  const chance = seeded(seed);
  const among = (length: number): number => Math.floor(chance() * length);
  const { center: el, held, release, check, caseText, order } = message;

  for (let step = 0; step < STEPS; step += 1) {
    if (chance() < 0.45) el.messageId = REQUESTS[among(REQUESTS.length)];
    else release(among(Math.max(held.length, 1)));
    await check(seed);
  }
  await until(() => {
    while (held.length > 0) release(among(held.length));
    return caseText().includes(order());
  }, `the last message, seed ${seed}`);
  await check(seed);
}

/** The module marks only opened messages. */
function expectMarks({ wire }: Center): void {
  const opened = new Set(wire.callsOf(getMessage).map(({ url }) => new URL(url).pathname.split('/').pop()));
  for (const { body } of wire.callsOf(markMessages)) {
    const { messageIds } = JSON.parse(body) as { messageIds: string[] };
    expect(
      messageIds.every((id) => opened.has(id)),
      'only opened messages are marked',
    ).to.equal(true);
  }
}

export const scrambles = (): readonly Proof[] =>
  Array.from({ length: TESTS }, (_, i) =>
    proof(`never mixes two messages on screen or in calls (${i + 1})`, ['MC-18', 'MC-20'], async (bench) => {
      const message = await heldMessage(bench);
      for (let run = 0; run < RUNS; run += 1) await scramble(message, i * 100 + run + 1);
      expectMarks(message);
      expectSound(message.scene);
    }),
  );
