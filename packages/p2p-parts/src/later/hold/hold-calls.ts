import { extendHold, getHold, holdSlot, isApiError, releaseHold } from '@portal/api';
import type { ApiError, ProblemCode } from '@portal/api';
import type { Environment } from '@portal/kit';

import { lossFrom } from '../../model/lost-time.js';
import type { Lost } from '../../model/hold.js';
import type { HoldCalls } from './holding.js';

/** The requests that hold an order's slot; undefined without settings or an order. */
export function holdCalls(environment: Environment | undefined, orderId: string | undefined): HoldCalls | undefined {
  if (!environment || orderId === undefined) return undefined;
  const { client, now, pollInterval } = environment;
  return {
    hold: (slotId, { signal, takeOver }) =>
      client.send(holdSlot, { orderId, slotId, ...(takeOver ? { takeOver } : {}) }, { signal }),
    check: (holdId, signal) => client.send(getHold, { orderId, holdId }, { signal }),
    extend: (holdId, key) => client.send(extendHold, { orderId, holdId }, { key }),
    release: (holdId) => client.send(releaseHold, { orderId, holdId }),
    rejection: (error) =>
      isApiError(error) && ['conflict', 'gone', 'not-found'].includes(error.kind) ? lossFrom(error) : undefined,
    ending: (error) => (isApiError(error) && isOver(error) ? ending(error) : undefined),
    isActive: () => client.session.state === 'live',
    pollInterval,
    now,
  };
}

function ending({ code, heldTime }: ApiError): Lost {
  if (!heldTime) return { loss: 'released' };
  if (code === ('hold-moved' satisfies ProblemCode)) return { loss: 'moved', heldTime };
  return code === ('hold-taken-over' satisfies ProblemCode) ? { loss: 'taken-over', heldTime } : { loss: 'released' };
}

/** A 404 without a specific code may come from a backend without `getHold`, so the hold may still be active. */
const isOver = ({ kind, operation, code = '' }: ApiError): boolean =>
  kind === 'gone' || (kind === 'not-found' && (operation !== getHold.operation || /^[a-z]+(-[a-z]+)*$/.test(code)));
