/**
 * The states that a team's test environment sets up for the kit: `POST <url>/__fixtures/<name>` responds with 200 and
 * the fields below, or with 404 if it can't. The kit runs one rule at a time, so a state may reuse and reset the same
 * records each time.
 */
export const FIXTURES = {
  'open-request': {
    sentence: 'A new message with a request for information that waits for the office, without a draft.',
    fields: ['messageId'],
  },
  'closed-request': { sentence: 'A message with a request that the payer closed.', fields: ['messageId'] },
  'deletable-message': { sentence: 'A message that needs no response and is not deleted.', fields: ['messageId'] },
  'requestable-orders': {
    sentence:
      'Two orders that may request a Peer-to-Peer, compete for the same times, and have neither a hold nor a Peer-to-Peer.',
    fields: ['orderId', 'rivalId'],
  },
  'booked-order': {
    sentence: 'An order with a Peer-to-Peer that the office may change, and without a hold.',
    fields: ['orderId'],
  },
  'ineligible-order': { sentence: 'An order that doesn’t qualify for a Peer-to-Peer.', fields: ['orderId'] },
  coworker: {
    sentence:
      'Another user of the same office. `headers` is an object of request headers that replace the usual ones, such as `authorization`.',
    fields: ['headers'],
  },
  'advance-clock': {
    sentence: 'Moves the server’s clock forward by `seconds` of the request’s JSON body.',
    fields: [],
  },
} as const satisfies Readonly<Record<string, { readonly sentence: string; readonly fields: readonly string[] }>>;

export type FixtureName = keyof typeof FIXTURES;
