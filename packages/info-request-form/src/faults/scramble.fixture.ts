/** Switches to another request at random moments, while reads, saves, and submissions are in progress. */
import { expect } from '@open-wc/testing';

import { getInfoRequest, getMessage, listAttachments, saveInfoDraft, submitInfoResponse } from '@portal/api';
import { expectSound, gate, proof, seeded, turn, until } from '@portal/tests/fault-rig';
import type { Bench, Proof } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import { SUBMIT, aForm, hide } from './form.fixture.js';
import type { Form } from './form.fixture.js';

const TESTS = 60;
const STEPS = 25;
const CASES = [MESSAGES.clarification, MESSAGES.documentation] as const;

/** Text that belongs to one request only. */
const mark = (messageId: string): string => `zq4-of-${messageId}`;
const otherOf = (messageId: string): string => (messageId === CASES[0] ? CASES[1] : CASES[0]);

/** The text, screen, and calls of one request contain nothing of the other. */
function expectApart({ form, field, text, wire }: Form, order: ReadonlyMap<string, string>, seed: number): void {
  const other = otherOf(form.messageId);
  const shown = `${text()} ${field()?.value ?? ''}`;
  expect(shown, `seed ${String(seed)}`).not.to.include(mark(other));
  expect(shown, `seed ${String(seed)}`).not.to.include(order.get(other));
  for (const { url, body, write } of wire.calls) {
    const messageId = CASES.find((id) => url.includes(`/${id}/`));
    if (write && messageId !== undefined) expect(body, `seed ${String(seed)}`).not.to.include(mark(otherOf(messageId)));
  }
}

async function scramble(bench: Bench, seed: number): Promise<void> {
  const chance = seeded(seed);
  const among = (length: number): number => Math.floor(chance() * length);
  const { intercept, held, release } = gate();
  const form = await aForm(bench, {
    before: (wire) =>
      wire.intercept([getInfoRequest, getMessage, listAttachments, saveInfoDraft, submitInfoResponse], intercept),
  });
  const order = new Map(CASES.map((id): [string, string] => [id, form.portal.backend.messages.find(id).orderId]));
  const acts: readonly (() => unknown)[] = [
    () => (form.form.messageId = CASES[among(2)] ?? CASES[0]),
    () => form.field() && form.type(`${mark(form.form.messageId)} ${String(among(100))}`),
    () => hide(),
    () => form.offers(SUBMIT) && form.submit(),
    () => form.form.refresh(),
    () => release(among(Math.max(held.length, 1))),
    () => release(among(Math.max(held.length, 1))),
    () => release(among(Math.max(held.length, 1))),
  ];

  for (let step = 0; step < STEPS; step += 1) {
    acts[among(acts.length)]?.();
    await turn();
    await form.form.updateComplete;
    expectApart(form, order, seed);
  }
  await until(
    () => {
      while (held.length > 0) release(among(held.length));
      return form.text().includes(order.get(form.form.messageId) ?? '');
    },
    () => `the last request, seed ${String(seed)}, in: ${form.text()}`,
  );
  expectApart(form, order, seed);
  form.toHost();
  expectSound(form.scene);
  form.form.remove();
}

const RUNS = 2;

export const scrambles = (): readonly Proof[] =>
  Array.from({ length: TESTS }, (_, i) =>
    proof(`never mixes two cases on screen or in calls (${String(i + 1)})`, 'IR-20', async (bench) => {
      for (let run = 0; run < RUNS; run += 1) await scramble(bench, i * 100 + run + 1);
    }),
  );
