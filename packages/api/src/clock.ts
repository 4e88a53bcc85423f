import { clockOffset } from '@portal/domain';

import type { Transport } from './endpoint.js';

/** A clock that follows the server's, as far as its answers tell the time. */
export interface ServerClock {
  readonly now: () => Date;
  /** Reads the `Date` of every answer that comes this way. */
  readonly watched: (carry: Transport) => Transport;
}

export function serverClock(): ServerClock {
  let offset = 0;
  // The one place where the device's clock is read.
  // eslint-disable-next-line no-restricted-syntax
  const device = (): number => new Date().getTime();

  return {
    now: () => new Date(device() + offset),
    watched: (carry) => async (plan, options) => {
      const sent = device();
      const response = await carry(plan, options);
      // Another origin has to expose it.
      const date = Date.parse(response.headers.get('date') ?? '');
      offset = clockOffset(offset, { date, sent, received: device() });
      return response;
    },
  };
}
