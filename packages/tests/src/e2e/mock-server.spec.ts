/** Tests of the rig that the other tests rely on, with a plain client. */
import type { AddressInfo } from 'node:net';

import { test as base, expect } from '@playwright/test';

import { FaultPlan, createMockServer, respondWith, dropResponse, reset } from '@portal/mock-server';
import { backendHandlers, createBackend, createClock, notInContract } from '@portal/mocks';

import { CLARIFICATION, NOW } from './portal.js';

const PAGE = 'http://localhost:4173';

const test = base.extend<{ plan: FaultPlan; api: string }>({
  plan: async ({}, use) => use(new FaultPlan()),
  api: async ({ plan }, use) => {
    const backend = createBackend({ now: createClock(NOW).now });
    const server = createMockServer([...backendHandlers(backend), notInContract], plan);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v1`);
    server.close().closeAllConnections();
  },
});

const mark = (api: string, key: string): Promise<Response> =>
  fetch(`${api}/messages/mark`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, origin: PAGE },
    body: JSON.stringify({ messageIds: [CLARIFICATION], unread: false }),
  });

test('an oversized body gets a response without a connection reset (H8)', async ({ api }) => {
  const answer = await fetch(`${api}/messages/${CLARIFICATION}/attachments`, {
    method: 'POST',
    body: new Uint8Array(13 * 1024 * 1024),
  });
  expect(answer.status).toBe(413);
});

test('local pages may read every response; other pages may not', async ({ api, plan }) => {
  plan.add('getAttachmentLimits', [respondWith({ status: 429, headers: { 'retry-after': '2' } })]);
  const limitsFrom = (origin: string): Promise<Response> => fetch(`${api}/attachment-limits`, { headers: { origin } });

  const { headers } = await limitsFrom(PAGE);
  expect(headers.get('access-control-allow-origin')).toBe(PAGE);
  expect(headers.get('access-control-expose-headers')).toBe('date, retry-after');
  expect((await limitsFrom('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
});

test('a planned fault affects the planned number of calls, and is recorded', async ({ api, plan }) => {
  plan.add('markMessages', [reset()], { times: 1, skip: 1 });
  expect((await mark(api, 'first')).status).toBe(200);
  await expect(mark(api, 'second')).rejects.toThrow();
  expect((await mark(api, 'second')).status).toBe(200);

  expect(plan.tries('markMessages')).toBe(3);
  expect(plan.acts('markMessages')).toBe(2);
  expect(() => plan.add('markMessage', [])).toThrow('markMessage is not an operation of the contract.');
});

test('a write with a lost response happens once with the same key (N3)', async ({ api, plan }) => {
  plan.add('markMessages', [dropResponse()], { times: 1 });
  await expect(mark(api, 'same')).rejects.toThrow();
  expect(plan.acts('markMessages')).toBe(1);

  expect((await mark(api, 'same')).status).toBe(200);
  expect(plan.acts('markMessages')).toBe(1);
  expect(plan.keys('markMessages')).toEqual(['same']);
});
