/** Faults that a client sees in any operation: headers, bodies, keys, versions, problems. */
import { fieldsOutsidePath } from '@portal/api/contract/problems.js';
import { MOCK_BASE_URL, problem } from '@portal/mocks';

import { altered, answering, between, endpointOf, insteadOf, isObject, resent, status } from './mutant.js';
import type { Mutant } from './mutant.js';

const RESPONSES: readonly Mutant[] = [
  {
    name: 'omits a field of every response',
    caughtBy: ['answer/'],
    change: answering([], (body) => Object.fromEntries(Object.entries(body).slice(1))),
  },
  {
    name: 'lets caches store responses',
    caughtBy: ['no-store/', 'problem/no-store'],
    change: between(async (request, next) =>
      altered(await next(request), { headers: { 'cache-control': 'private, max-age=60' } }),
    ),
  },
  {
    name: 'sends no ETag',
    caughtBy: ['etag/'],
    change: between(async (request, next) => altered(await next(request), { headers: { etag: '' } })),
  },
  {
    name: 'sends problems as a page',
    caughtBy: ['problem/format'],
    change: between(async (request, next) => {
      const response = await next(request);
      return response.status < 400
        ? response
        : altered(response, { body: '<h1>Error</h1>', headers: { 'content-type': 'text/html' } });
    }),
  },
  {
    name: 'repeats the request in its problems',
    caughtBy: ['privacy/'],
    change: between(async (request, next) => {
      const response = await next(request.clone());
      if (response.status < 400) return response;
      const body = JSON.parse(await response.clone().text()) as object;
      return altered(response, { body: JSON.stringify({ ...body, detail: await request.text() }) });
    }),
  },
  {
    name: 'rejects languages that it doesn’t have',
    caughtBy: ['language/other'],
    change: between((request, next) =>
      (request.headers.get('accept-language') ?? '').includes('tlh')
        ? Promise.resolve(new Response(null, { status: 406 }))
        : next(request),
    ),
  },
];

const REQUESTS: readonly Mutant[] = [
  {
    name: 'rejects fields that it doesn’t know',
    caughtBy: ['unknown-field/'],
    change: between(async (request, next) => {
      const endpoint = endpointOf(request);
      if (!endpoint) return next(request);
      const body: unknown = await request
        .clone()
        .json()
        .catch(() => ({}));
      const names = [...new URL(request.url).searchParams.keys(), ...(isObject(body) ? Object.keys(body) : [])];
      const known = fieldsOutsidePath(endpoint);
      return names.every((name) => known.includes(name)) ? next(request) : problem(400, 'off-contract');
    }),
  },
  {
    name: 'crashes on a body that it can’t read',
    caughtBy: ['not-json/', 'not-a-form/'],
    change: insteadOf(['400 not-json', '400 not-a-form'], status(500)),
  },
  {
    name: 'crashes on fields of the wrong type',
    caughtBy: ['off-contract/', 'hostile/', 'body/'],
    change: insteadOf(['400 off-contract', '400 not-json'], status(500)),
  },
  { name: 'crashes on unknown records', caughtBy: ['not-found/'], change: insteadOf(['404 not-found'], status(500)) },
  {
    name: 'responds to other methods with 404',
    caughtBy: ['method/'],
    change: insteadOf(['405 method-not-allowed'], () => problem(404, 'no-such-operation')),
  },
  {
    name: 'names no field in a validation error',
    caughtBy: ['invalid/'],
    change: insteadOf(['422 invalid'], () => problem(422, 'invalid')),
  },
  {
    name: 'sends its start page for every unknown path',
    caughtBy: ['path/unknown'],
    change: insteadOf(['404 no-such-operation'], status(200)),
  },
  {
    name: 'crashes on unusual paths',
    caughtBy: ['path/'],
    except: ['path/unknown'],
    crashesOn: /%00|%2f|%E0|a{1000}/i,
  },
];

/** The current version of the record that a write changes. */
async function currentVersion(request: Request, next: (request: Request) => Promise<Response>): Promise<string> {
  const record = new RegExp(`${MOCK_BASE_URL}/(?:messages/[^/]+/info-request|orders/[^/]+/p2p)`).exec(request.url)?.[0];
  const response = await next(new Request(new URL(record ?? '', request.url)));
  return response.headers.get('etag') ?? '';
}

const CONDITIONS: readonly Mutant[] = [
  {
    name: 'accepts writes without a key',
    caughtBy: ['key-missing/'],
    change: between((request, next) =>
      next(
        request.headers.has('idempotency-key')
          ? request
          : resent(request, { headers: { 'idempotency-key': crypto.randomUUID() } }),
      ),
    ),
  },
  {
    name: 'cuts long keys',
    caughtBy: ['key-too-long/'],
    change: between((request, next) => {
      const key = request.headers.get('idempotency-key') ?? '';
      return next(key.length > 64 ? resent(request, { headers: { 'idempotency-key': key.slice(0, 64) } }) : request);
    }),
  },
  {
    name: 'crashes on a key that exists',
    caughtBy: ['repeat/', 'parallel/'],
    change: (handlers, backend) => {
      const keys = new Set<string | null>();
      return between((request, next) => {
        const key = request.headers.get('idempotency-key');
        if (key !== null && keys.has(key)) return Promise.resolve(problem(500, 'unexpected'));
        keys.add(key);
        return next(request);
      })(handlers, backend);
    },
  },
  {
    name: 'accepts writes without a version',
    caughtBy: ['version-missing/'],
    change: between(async (request, next) => {
      if (endpointOf(request)?.versioned !== true || request.headers.has('if-match')) return next(request);
      return next(resent(request, { headers: { 'if-match': await currentVersion(request, next) } }));
    }),
  },
  {
    name: 'accepts an old version',
    caughtBy: ['stale/', 'request/two-drafts-at-once', 'reschedule/two-at-once', 'reschedule/new-version'],
    change: between(async (request, next) => {
      if (!request.headers.has('if-match')) return next(request);
      return next(resent(request, { headers: { 'if-match': await currentVersion(request, next) } }));
    }),
  },
];

export const WIRE_MUTANTS: readonly Mutant[] = [...RESPONSES, ...REQUESTS, ...CONDITIONS];
