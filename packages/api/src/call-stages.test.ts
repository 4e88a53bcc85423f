import { expect } from '@open-wc/testing';

import { isApiError, outageCode } from './api-error.js';
import type { ApiError } from './api-error.js';
import { createApiClient } from './client.js';
import type { ApiClient, ApiClientOptions, SendOptions } from './client.js';
import { endpoint } from './endpoint.js';
import { xhrTransport } from './later/xhr-transport.js';
import { z } from './schema.js';

const SECRET = 'Doe, Jane';
const LIMIT_MS = 40;

const input = z.object({ thingId: z.string() });
const output = z.object({ name: z.string() });
const base = { path: '/things/:thingId', output } as const;
const READ = endpoint({ ...base, operation: 'getThing', method: 'GET', input });
const WRITE = endpoint({ ...base, operation: 'changeThing', method: 'PUT', input });
const UPLOAD = endpoint({
  ...base,
  operation: 'uploadThing',
  method: 'POST',
  body: 'multipart',
  transport: xhrTransport,
  input: z.object({ thingId: z.string(), file: z.instanceof(Blob) }),
});

type Call = (client: ApiClient, options?: SendOptions) => Promise<unknown>;
const CALLS: Readonly<Record<string, Call>> = {
  'a read': (client, options) => client.send(READ, { thingId: '1' }, options),
  'a write': (client, options) => client.send(WRITE, { thingId: '1' }, options),
  'an upload': (client, options) => client.send(UPLOAD, { thingId: '1', file: new Blob(['x']) }, options),
};

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const thrown = (): never => {
  throw new Error(SECRET);
};
// Host code may reject with any value.
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
const rejected = <T>(): Promise<T> => Promise.reject<T>(SECRET);

/** The ways in which a stage fails. */
const FAILURE_MODES = { hangs: never, throws: thrown, 'rejects with a string': rejected } as const;
type FailureMode = <T>() => Promise<T>;

const bodyThat = (fail: FailureMode): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(`{"name":"${SECRET}`)),
    pull: () => fail<undefined>(),
  });

const JSON_TYPE = { 'content-type': 'application/json' };

/** Each stage of a call, with a client that fails there. */
const STAGES: Readonly<Record<string, (fail: FailureMode) => Partial<ApiClientOptions>>> = {
  'the headers of the host': (fail) => ({ headers: () => fail() }),
  fetch: (fail) => ({ fetch: () => fail() }),
  'the body of a response': (fail) => ({
    fetch: () => Promise.resolve(new Response(bodyThat(fail), { headers: JSON_TYPE })),
  }),
  'the body of an error': (fail) => ({
    fetch: () => Promise.resolve(new Response(bodyThat(fail), { status: 422, headers: JSON_TYPE })),
  }),
};

const clientWith = (options: Partial<ApiClientOptions>): ApiClient =>
  createApiClient({
    baseUrl: 'https://payer.example/api',
    fetch: () => never(),
    limits: { read: LIMIT_MS, write: LIMIT_MS, upload: LIMIT_MS },
    ...options,
  });

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

function expectApiError(error: unknown): asserts error is ApiError {
  if (!isApiError(error)) throw new Error('The call did not fail with an ApiError.');
  expect(JSON.stringify(error) + error.message + String(error.cause)).to.not.contain(SECRET);
}

describe('a call with a failing stage', () => {
  for (const [call, send] of Object.entries(CALLS)) {
    for (const [stage, optionsFor] of Object.entries(STAGES)) {
      for (const [how, fail] of Object.entries(FAILURE_MODES)) {
        it(`ends as an ApiError when ${stage} of ${call} ${how} (10-18)`, async () => {
          const error = await failureOf(send(clientWith(optionsFor(fail))));

          expectApiError(error);
          if (how === 'hangs') expect(error.kind).to.equal('timeout');
        });
      }

      it(`stops for its caller while ${stage} of ${call} hangs (10-18)`, async () => {
        const stop = new AbortController();
        const limits = { read: 60_000, write: 60_000, upload: 60_000 };
        const call = failureOf(send(clientWith({ ...optionsFor(never), limits }), { signal: stop.signal }));
        await new Promise((done) => setTimeout(done));

        stop.abort('left');

        expect(await call).to.equal('left');
      });
    }

    it(`sends nothing of ${call} that was aborted earlier (10-18)`, async () => {
      let sent = 0;
      const client = clientWith({ fetch: () => ((sent += 1), never()) });

      await failureOf(send(client, { signal: AbortSignal.abort('left') }));

      expect(sent).to.equal(0);
    });
  }

  it('rejects off-contract input with an ApiError that contains only names (10-18)', async () => {
    const error = await failureOf(clientWith({}).send(READ, { thingId: 4 as unknown as string }));

    expectApiError(error);
    expect([error.kind, error.fields[0]?.pointer]).to.deep.equal(['rejected', 'thingId']);
  });
});

const PAGE = { 'content-type': 'text/html; charset=utf-8' };
const page = (status = 200) => new Response('<!doctype html><title>Sign in</title>', { status, headers: PAGE });
const done = () => new Response('{"name":"a"}', { headers: JSON_TYPE });

function opaque(): Response {
  return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
}
function followed(): Response {
  return Object.defineProperty(page(), 'redirected', { value: true });
}

const SIGNED_OUT: Readonly<Record<string, () => Response>> = {
  'a 401': () => new Response(null, { status: 401 }),
  'a page with 401': () => page(401),
  'a sign-in page with 200': () => page(200),
  'a sign-in page with 203': () => page(203),
  'an unfollowed redirect': opaque,
  'a redirect as a bare status': () =>
    new Response(null, { status: 302, headers: { location: 'https://sso.example/' } }),
  'a redirect followed to a page': followed,
};

describe('a session behind proxies and sign-in pages', () => {
  for (const [call, send] of Object.entries(CALLS)) {
    for (const [what, answer] of Object.entries(SIGNED_OUT)) {
      it(`treats ${what} as the end of the session, and ${call} continues afterwards (10-17)`, async () => {
        const keys: (string | null)[] = [];
        let signedIn = false;
        const client = clientWith({
          fetch: ({ headers }) => {
            keys.push(headers.get('idempotency-key'));
            return Promise.resolve(signedIn ? done() : answer());
          },
        });
        const expired: unknown[] = [];
        client.session.subscribe((state, operation) => {
          if (state !== 'expired') return;
          expired.push(operation);
          setTimeout(() => {
            signedIn = true;
            client.session.resume();
          });
        });

        expect(await send(client)).to.deep.equal({ name: 'a' });
        expect(expired).to.have.length(1);
        expect(new Set(keys).size).to.equal(1);
      });
    }
  }

  const outages: readonly [status: number, code: string, kind: string][] = [
    [403, 'outage-blocked', 'server'],
    [404, 'outage-no-api', 'server'],
    [410, 'outage', 'server'],
    [500, 'outage', 'server'],
    [502, 'outage-bad-gateway', 'server'],
    [503, 'outage-maintenance', 'busy'],
    [504, 'outage-gateway-timeout', 'server'],
    [511, 'outage-network-sign-in', 'server'],
  ];
  for (const [status, code, kind] of outages) {
    it(`reports a page with ${status} as an outage, not a missing record (10-17)`, async () => {
      const client = clientWith({ fetch: () => Promise.resolve(page(status)) });

      const error = await failureOf(client.send(READ, { thingId: '1' }));

      expectApiError(error);
      expect([error.kind, outageCode(error)]).to.deep.equal([kind, code]);
      expect(client.session.state).to.equal('live');
    });
  }

  it("sends requests that don't follow redirects (10-17)", async () => {
    const modes: string[] = [];
    const client = clientWith({ fetch: ({ redirect }) => (modes.push(redirect), Promise.resolve(done())) });

    for (const send of Object.values(CALLS)) await send(client);

    expect(modes).to.deep.equal(['manual', 'manual', 'manual']);
  });

  for (const [call, send] of Object.entries(CALLS)) {
    it(`rejects ${call} after three attempts that a renewed session doesn't fix (10-17)`, async () => {
      let requested = 0;
      const client = clientWith({
        fetch: () => ((requested += 1), Promise.resolve(new Response(null, { status: 401 }))),
      });
      let expired = 0;
      client.session.subscribe((state) => {
        if (state !== 'expired') return;
        expired += 1;
        client.session.resume();
      });

      const error = await failureOf(send(client));

      expectApiError(error);
      expect([error.kind, error.code]).to.deep.equal(['unauthorized', 'not-renewed']);
      expect([requested, expired]).to.deep.equal([3, 2]);
      expect(client.session.state).to.equal('live');
    });
  }

  it('stays live after a 401 sent before the renewal (10-17)', async () => {
    const answers: ((response: Response) => void)[] = [];
    const client = clientWith({
      limits: { read: 60_000 },
      fetch: () => new Promise((answer) => answers.push(answer)),
    });
    let expired = 0;
    client.session.subscribe((state) => (expired += state === 'expired' ? 1 : 0));
    const calls = ['1', '2'].map((thingId) => client.send(READ, { thingId }));
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    await turn();

    answers[0]?.(new Response(null, { status: 401 }));
    await turn();
    client.session.resume();
    answers[1]?.(new Response(null, { status: 401 }));
    await turn();
    answers.slice(2).forEach((answer) => answer(done()));
    await Promise.all(calls);

    expect(expired).to.equal(1);
  });

  it('keeps a call waiting when a session listener throws (10-18)', async () => {
    let signedIn = false;
    const client = clientWith({
      fetch: () => Promise.resolve(signedIn ? done() : new Response(null, { status: 401 })),
    });
    const received: unknown[] = [];
    const own = globalThis.reportError;
    globalThis.reportError = (error) => void received.push(error);
    client.session.subscribe((state) => state === 'expired' && thrown());
    const call = client.send(READ, { thingId: '1' });
    await new Promise((resolve) => setTimeout(resolve));
    globalThis.reportError = own;

    signedIn = true;
    client.session.resume();

    expect(await call).to.deep.equal({ name: 'a' });
    expect(received).to.have.length(1);
  });
});
