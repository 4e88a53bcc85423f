import { HttpResponse, delay, http } from 'msw';
import type { HttpHandler } from 'msw';

import { MOCK_BASE_URL, problem } from '../answer.js';
import type { Backend } from '../backend.js';
import type { Fault } from '../db/traits.js';

/** The one place where things go wrong on purpose, and where an answer takes its time. */
export const faultHandler = ({ faults }: Backend): HttpHandler =>
  http.all(`*${MOCK_BASE_URL}/*`, async () => {
    if (faults.delay > 0) await delay(faults.delay);
    const fault = faults.take();
    return fault === null ? undefined : FAILURES[fault]();
  });

const FAILURES: Readonly<Record<Fault, () => Response | Promise<Response>>> = {
  offline: () => HttpResponse.error(),
  '500': () => problem(500, 'unexpected'),
  '503': () => problem(503, 'unavailable'),
  'signed-out': () => problem(401, 'signed-out'),
  forbidden: () => problem(403, 'forbidden'),
  // Whoever asked has to give up by themselves.
  timeout: () => new Promise(() => undefined),
};
