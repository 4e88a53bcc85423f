import { extendHold, holdSlot, isApiError, releaseHold } from '@portal/api';
import type { Environment } from '@portal/kit';
import type { HoldCalls } from '@portal/p2p-parts';

const isOver = (error: unknown): boolean => isApiError(error) && (error.kind === 'gone' || error.kind === 'not-found');

/** How a time is kept for moving the peer-to-peer of an order; nothing while there are no settings. */
export const holdCalls = (environment: Environment | undefined, orderId: string | undefined): HoldCalls | undefined =>
  environment && orderId !== undefined
    ? {
        hold: (slotId, signal) => environment.client.send(holdSlot, { orderId, slotId }, { signal }),
        extend: (holdId, key) => environment.client.send(extendHold, { orderId, holdId }, { key }),
        release: (holdId) => environment.client.send(releaseHold, { orderId, holdId }),
        isTaken: (error) => isOver(error) || (isApiError(error) && error.kind === 'conflict'),
        isOver,
        now: environment.now,
      }
    : undefined;
