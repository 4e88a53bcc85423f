import { getP2p, isApiError } from '@portal/api';
import type { ApiClient, P2p } from '@portal/api';

/** The Peer-to-Peer of an order. An order without one is a valid result, not an error. */
export async function bookingOf(client: ApiClient, orderId: string, signal: AbortSignal): Promise<P2p | undefined> {
  try {
    return await client.send(getP2p, { orderId }, { signal });
  } catch (error) {
    if (isApiError(error) && error.kind === 'not-found') return undefined;
    throw error;
  }
}
