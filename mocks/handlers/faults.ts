import { HttpResponse, delay, http } from 'msw';
import type { HttpHandler } from 'msw';

import { MOCK_BASE_URL, problem } from '../answer.js';
import type { Backend } from '../backend.js';
import type { Fault } from '../db/traits.js';

/** Injects faults and delays. */
export const faultHandler = ({ faults }: Backend): HttpHandler =>
  http.all(`*${MOCK_BASE_URL}/*`, async () => {
    if (faults.delay > 0) await delay(faults.delay);
    const fault = faults.take();
    return fault === null ? undefined : FAILURES[fault]();
  });

const FAILURES: Readonly<Record<Fault, () => Response | Promise<Response>>> = {
  offline: () => HttpResponse.error(),
  '429': () => problem(429, 'too-many-requests', { headers: { 'retry-after': '2' } }),
  '500': () => problem(500, 'unexpected'),
  '503': () => problem(503, 'unavailable'),
  'signed-out': () => problem(401, 'signed-out'),
  forbidden: () => problem(403, 'forbidden'),
  // Never responds, so the client must time out.
  timeout: () => new Promise(() => undefined),
};
