/** A server on a real socket for one race, whose backend counts all effects afterward. */
import type { AddressInfo } from 'node:net';

import { createApiClient, isApiError } from '@portal/api';
import type { ApiClient } from '@portal/api';
import { FaultPlan, createMockServer } from '@portal/mock-server';
import { ORDERS, PEOPLE, backendHandlers, createBackend, createClock, notInContract } from '@portal/mocks';
import type { Backend } from '@portal/mocks';

import { NOW } from './portal.js';

export const ORDER = ORDERS.request;

/** Sees the same times as the others and takes none. */
const ONLOOKER = ORDERS.authorized;

const WEEKS = { from: NOW, to: '2026-07-30T00:00:00Z' };

export interface Race {
  readonly backend: Backend;
  readonly plan: FaultPlan;
  /** Creates a client for a separate office. */
  readonly client: () => ApiClient;
}

/** Runs against a new backend, and stops its server. */
export async function inRace<Result>(run: (track: Race) => Promise<Result>): Promise<Result> {
  const backend = createBackend({ now: createClock(NOW).now });
  const plan = new FaultPlan();
  const server = createMockServer([...backendHandlers(backend), notInContract], plan);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v1`;
  try {
    return await run({
      backend,
      plan,
      client: () => createApiClient({ baseUrl, fetch: (request) => fetch(request) }),
    });
  } finally {
    server.close().closeAllConnections();
  }
}

export const openTimes = ({ orders, slots }: Backend): readonly string[] =>
  slots
    .availability(orders.get(ONLOOKER), WEEKS)
    .slots.flatMap((slot) => (slot?.state === 'available' ? slot.slotId : []));

/** Orders that may request a call, and share the same times. */
export const rivals = ({ orders, bookings }: Backend): readonly string[] =>
  orders
    .all()
    .filter(({ solution }) => solution === orders.get(ORDER).solution)
    .map(({ orderId }) => orderId)
    .filter((orderId) => bookings.eligibility(orderId)?.reason === 'available');

/** Changes on a backend since the last look. */
export interface Effects {
  /** Times that nobody else can take anymore, and times that became available again. */
  readonly taken: readonly string[];
  readonly released: readonly string[];
  readonly emails: readonly string[];
  /** The events in the order's history. */
  readonly events: readonly string[];
  readonly documents: number;
}

/** Records a backend's state; call the returned function for the changes since. */
export function watch(backend: Backend, orderId: string = ORDER): () => Effects {
  const open = new Set(openTimes(backend));
  const emails = backend.outbox.all().length;
  const events = backend.p2pHistory.of(orderId).length;
  const documents = (): number => backend.attachments.of(`p2p-${orderId}`).length;
  const documentsBefore = documents();
  return () => {
    const now = new Set(openTimes(backend));
    return {
      taken: [...open].filter((slotId) => !now.has(slotId)),
      released: [...now].filter((slotId) => !open.has(slotId)),
      emails: backend.outbox
        .all()
        .slice(emails)
        .map((email) => `${email.kind} ${email.orderId}`),
      events: backend.p2pHistory
        .of(orderId)
        .slice(events)
        .map(({ kind }) => kind),
      documents: documents() - documentsBefore,
    };
  };
}

export const request = (orderId: string, slotId: string, holdId: string | null = null) => ({
  orderId,
  slotId,
  holdId,
  timeZone: 'America/Denver',
  participant: PEOPLE[0],
});

/** A client's result: its value, or "409 slot-taken", or "offline". */
export async function statusOf(call: Promise<string>): Promise<string> {
  try {
    return await call;
  } catch (error) {
    if (!isApiError(error)) throw error;
    return error.status === undefined ? error.kind : `${String(error.status)} ${error.code ?? ''}`;
  }
}

/** Reproducible random numbers from 0 to 1, so that a run can be repeated. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pickFrom = <Item>(items: readonly Item[], chance: () => number): Item => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('There are no items to choose from.');
  return item;
};

/** Waits up to three milliseconds, or not even one turn, so that the winner is random. */
export const hesitate = async (chance: () => number): Promise<void> => {
  const ms = Math.floor(chance() * 4);
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
};

export const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
