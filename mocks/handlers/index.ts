import { http } from 'msw';
import type { HttpHandler } from 'msw';

import { operations } from '@portal/api';

import { MOCK_BASE_URL, problem } from '../answer.js';
import type { Backend } from '../backend.js';
import { faultHandler } from './faults.js';
import { infoRequestHandlers } from './info-requests.js';
import { messageHandlers } from './messages.js';
import { orderHandlers } from './orders.js';
import { p2pHandlers } from './p2p.js';
import { qaHandlers } from './qa.js';

/** Handlers for every operation of the contract. */
export const backendHandlers = (backend: Backend): readonly HttpHandler[] => [
  // The payer's actions work even while everything else fails.
  ...qaHandlers(backend),
  faultHandler(backend),
  ...messageHandlers(backend),
  ...infoRequestHandlers(backend),
  ...orderHandlers(backend),
  ...p2pHandlers(backend),
];

/** Comes last, so unknown requests don't reach the network. */
export const notInContract: HttpHandler = http.all(`*${MOCK_BASE_URL}/*`, ({ request }) => {
  const { pathname } = new URL(request.url);
  const allow = ROUTES.filter(({ pattern }) => pattern.test(pathname)).map(({ method }) => method);
  return allow.length > 0
    ? problem(405, 'method-not-allowed', { headers: { allow: [...new Set(allow)].join(', ') } })
    : problem(404, 'no-such-operation');
});

const ROUTES = operations().map(({ method, path }) => ({
  method,
  pattern: new RegExp(`${MOCK_BASE_URL}${path.replace(/:\w+/g, '[^/]+')}$`),
}));
