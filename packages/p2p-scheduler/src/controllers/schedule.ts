import { scheduleP2p } from '@portal/api';
import type { P2p } from '@portal/api';
import type { Environment, Attempt } from '@portal/kit';

import type { ScheduleRequest } from '../model/flow.js';
import { knownZone } from '../model/known-zone.js';

/** Books with the attempt's idempotency key. */
export async function schedule(
  environment: Environment | undefined,
  request: ScheduleRequest & { readonly orderId: string },
  { key, signal }: Attempt,
): Promise<P2p> {
  if (!environment) throw new Error('The environment is missing.');
  const booking = await environment.client.send(scheduleP2p, request, { key, signal });
  const { timeZone, payerZone } = booking;
  return { ...booking, timeZone: knownZone(timeZone, request.timeZone), payerZone: knownZone(payerZone) };
}
