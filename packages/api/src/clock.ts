import { clockOffset } from '@portal/domain';

import type { Transport } from './endpoint.js';

/** A clock that follows the server's time, based on its responses. */
export interface ServerClock {
  readonly now: () => Date;
  /** Wraps a transport and reads the `Date` header of every response. */
  readonly withClock: (transport: Transport) => Transport;
}

export function serverClock(): ServerClock {
  let offset = 0;
  // The only place that reads the device's clock.
  // eslint-disable-next-line no-restricted-syntax
  const device = (): number => new Date().getTime();

  return {
    now: () => new Date(device() + offset),
    withClock: (transport) => async (plan, options) => {
      const sent = device();
      const response = await transport(plan, options);
      // Another origin has to expose the header.
      const date = Date.parse(response.headers.get('date') ?? '');
      offset = clockOffset(offset, { date, sent, received: device() });
      return response;
    },
  };
}
