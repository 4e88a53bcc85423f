import { extendHold, holdSlot, isApiError, releaseHold } from '@portal/api';
import type { Environment } from '@portal/kit';
import type { HoldCalls } from '@portal/p2p-parts';

/** How a slot of an order is kept; nothing while there are no settings or no order. */
export function holdCalls(environment: Environment | undefined, orderId: string | undefined): HoldCalls | undefined {
  if (!environment || orderId === undefined) return undefined;
  const { client, now } = environment;
  return {
    hold: (slotId, signal) => client.send(holdSlot, { orderId, slotId }, { signal }),
    extend: (holdId, key) => client.send(extendHold, { orderId, holdId }, { key }),
    release: (holdId) => client.send(releaseHold, { orderId, holdId }),
    isTaken: (error) => isApiError(error) && ['conflict', 'gone', 'not-found'].includes(error.kind),
    isOver: (error) => isApiError(error) && ['gone', 'not-found'].includes(error.kind),
    now,
  };
}
