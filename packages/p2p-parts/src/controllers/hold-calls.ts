import { extendHold, getHold, holdSlot, isApiError, releaseHold } from '@portal/api';
import type { ApiError } from '@portal/api';
import type { Environment } from '@portal/kit';

import type { HoldCalls, Lost } from './slot-hold.js';

/** The calls that hold a slot of an order; undefined while there are no settings or no order. */
export function holdCalls(environment: Environment | undefined, orderId: string | undefined): HoldCalls | undefined {
  if (!environment || orderId === undefined) return undefined;
  const { client, now, pollInterval } = environment;
  return {
    hold: (slotId, { signal, takeOver }) =>
      client.send(holdSlot, { orderId, slotId, ...(takeOver ? { takeOver } : {}) }, { signal }),
    check: (holdId, signal) => client.send(getHold, { orderId, holdId }, { signal }),
    extend: (holdId, key) => client.send(extendHold, { orderId, holdId }, { key }),
    release: (holdId) => client.send(releaseHold, { orderId, holdId }),
    refusal: (error) =>
      isApiError(error) && ['conflict', 'gone', 'not-found'].includes(error.kind) ? lostBy(error) : undefined,
    ending: (error) => (isApiError(error) && isOver(error) ? ending(error) : undefined),
    isLive: () => client.session.state === 'live',
    pollInterval,
    now,
  };
}

/** What a refusal, of a hold or of a booking, says about the time. */
export const lostBy = ({ code, heldTime }: ApiError): Lost =>
  code === 'held-by-colleague' && heldTime ? { loss: 'colleague', heldTime } : { loss: 'taken' };

function ending({ code, heldTime }: ApiError): Lost {
  if (!heldTime) return { loss: 'released' };
  if (code === 'hold-moved') return { loss: 'moved', heldTime };
  return code === 'hold-taken-over' ? { loss: 'taken-over', heldTime } : { loss: 'released' };
}

/** A 404 without a code of its own may come from a backend that cannot look up a hold; the hold may well stand. */
const isOver = ({ kind, operation, code = '' }: ApiError): boolean =>
  kind === 'gone' || (kind === 'not-found' && (operation !== getHold.operation || /^[a-z]+(-[a-z]+)*$/.test(code)));
