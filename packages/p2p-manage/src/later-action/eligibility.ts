import { getP2pEligibility } from '@portal/api';
import type { ApiClient, P2pEligibility } from '@portal/api';
import { areInterchangeable } from '@portal/kit';

/** Orders per request, by the contract of `getP2pEligibility`. */
const AT_ONCE = 50;

type Responses = ReadonlyMap<string, P2pEligibility>;

interface Batch {
  readonly client: ApiClient;
  readonly orderIds: Set<string>;
  readonly signals: AbortSignal[];
  readonly responses: Promise<readonly (readonly [ids: readonly string[], answered: Promise<Responses>])[]>;
}

const open = new Set<Batch>();

/**
 * Whether the user can request or manage a Peer-to-Peer; undefined for an unknown order or another office's order.
 * Batches all orders of one moment into one request, and aborts it when no caller waits anymore.
 */
export async function eligibilityOf(
  client: ApiClient,
  orderId: string,
  signal: AbortSignal,
): Promise<P2pEligibility | undefined> {
  const batch = [...open].find((one) => areInterchangeable(one.client, client)) ?? opened(client);
  batch.orderIds.add(orderId);
  batch.signals.push(signal);
  const chunks = await batch.responses;
  const [, answered] = chunks.find(([ids]) => ids.includes(orderId)) ?? [];
  return (await answered)?.get(orderId);
}

function opened(client: ApiClient): Batch {
  const orderIds = new Set<string>();
  const signals: AbortSignal[] = [];
  // A task, not a microtask, because each button of a page renders in its own microtask.
  const moment = new Promise<void>((resolve) => void setTimeout(resolve));
  const responses = moment.then(() => {
    open.delete(batch);
    const signal = whenAllHaveLeft(signals);
    return chunked([...orderIds]).map((ids) => [ids, send(client, ids, signal)] as const);
  });
  const batch: Batch = { client, orderIds, signals, responses };
  open.add(batch);
  return batch;
}

function whenAllHaveLeft(signals: readonly AbortSignal[]): AbortSignal {
  const call = new AbortController();
  const check = (): void => {
    if (signals.every(({ aborted }) => aborted)) call.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', check);
  check();
  return call.signal;
}

async function send(client: ApiClient, orderIds: readonly string[], signal: AbortSignal): Promise<Responses> {
  const { orders } = await client.send(getP2pEligibility, { orderIds: [...orderIds] }, { signal });
  return new Map(orders.flatMap((order) => (order ? [[order.orderId, order]] : [])));
}

const chunked = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
