import { getP2p, isApiError } from '@portal/api';
import type { ApiClient, P2p } from '@portal/api';

/** The peer-to-peer of an order. That there is none is an answer, and not a failure. */
export async function bookingOf(client: ApiClient, orderId: string, signal: AbortSignal): Promise<P2p | undefined> {
  try {
    return await client.send(getP2p, { orderId }, { signal });
  } catch (error) {
    if (isApiError(error) && error.kind === 'not-found') return undefined;
    throw error;
  }
}
