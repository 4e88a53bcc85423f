import { expect } from '@open-wc/testing';

import { isApiError } from './api-error.js';
import type { ApiError } from './api-error.js';
import { createApiClient } from './client.js';
import type { ApiClientOptions } from './client.js';
import { endpoint } from './endpoint.js';
import { z } from './schema.js';

const getThing = endpoint({
  operation: 'getThing',
  method: 'GET',
  path: '/things/:thingId',
  input: z.object({ thingId: z.string(), part: z.optional(z.string()) }),
  output: z.object({ name: z.string() }),
});

const changeThing = endpoint({
  operation: 'changeThing',
  method: 'PUT',
  path: '/things/:thingId',
  versioned: true,
  input: z.object({ thingId: z.string(), name: z.string() }),
  output: z.object({ name: z.string() }),
});

const findThings = endpoint({ ...changeThing, operation: 'findThings', method: 'POST', safe: true });

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });

/** A client that returns listed responses, and the requests it made. */
function aClient(answers: readonly (() => Response | Promise<Response>)[], options: Partial<ApiClientOptions> = {}) {
  const requests: Request[] = [];
  const client = createApiClient({
    baseUrl: 'https://payer.example/api',
    fetch: (request) => {
      requests.push(request);
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      return Promise.resolve(answer ? answer() : new Response(null, { status: 500 }));
    },
    ...options,
  });
  return { client, requests };
}

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isApiError(error)) throw new Error('The call did not fail with an ApiError.');
  return error;
}

describe('the client', () => {
  it('puts path parameters into the path and other input into the query', async () => {
    const { client, requests } = aClient([() => json({ name: 'a' })]);

    await client.send(getThing, { thingId: 'a/b', part: 'top' });

    expect(requests[0]?.url).to.equal('https://payer.example/api/things/a%2Fb?part=top');
  });

  it('keeps every response out of the browser cache', async () => {
    const { client, requests } = aClient([() => json({ name: 'a' })]);

    await client.send(getThing, { thingId: '1' });

    expect(requests[0]?.cache).to.equal('no-store');
  });

  it("calls the host's headers function before every request", async () => {
    let token = 0;
    const { client, requests } = aClient([() => json({ name: 'a' })], {
      headers: () => ({ authorization: `Bearer ${(token += 1)}` }),
    });

    await client.send(getThing, { thingId: '1' });
    await client.send(getThing, { thingId: '1' });

    expect(requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal(['Bearer 1', 'Bearer 2']);
  });

  it('sends an idempotency key and the base version with each write', async () => {
    const { client, requests } = aClient([() => json({ name: 'b' })]);

    await client.send(changeThing, { thingId: '1', name: 'b' }, { version: '7', key: 'k-1' });
    await client.send(changeThing, { thingId: '1', name: 'b' });

    expect(requests[0]?.headers.get('if-match')).to.equal('"7"');
    expect(requests[0]?.headers.get('idempotency-key')).to.equal('k-1');
    expect(requests[1]?.headers.get('idempotency-key')).to.be.a('string').and.not.equal('k-1');
  });

  it('sends no key with operations that change nothing', async () => {
    const { client, requests } = aClient([() => json({ name: 'b' })]);

    await client.send(findThings, { thingId: '1', name: 'b' });

    expect(requests[0]?.headers.has('idempotency-key')).to.be.false;
  });

  const statuses: readonly [status: number, kind: string][] = [
    [400, 'rejected'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [410, 'gone'],
    [412, 'stale'],
    [413, 'rejected'],
    [422, 'rejected'],
    [428, 'stale'],
    [429, 'busy'],
    [500, 'server'],
    [503, 'busy'],
  ];
  for (const [status, kind] of statuses) {
    it(`reports ${status} as "${kind}"`, async () => {
      const { client } = aClient([() => new Response(null, { status })]);

      expect((await failureOf(client.send(getThing, { thingId: '1' }))).kind).to.equal(kind);
    });
  }

  it('reads only the code and fields of problem details', async () => {
    const problem = {
      type: 'https://payer.example/problems/slot-taken',
      title: 'Taken by Doe, Jane',
      status: 409,
      errors: [{ pointer: '/slotId', code: 'taken' }],
    };
    const { client } = aClient([
      () => json(problem, { status: 409, headers: { 'content-type': 'application/problem+json' } }),
    ]);

    const error = await failureOf(client.send(getThing, { thingId: '1' }));

    expect(error.code).to.equal('slot-taken');
    expect(error.fields).to.deep.equal([{ pointer: '/slotId', code: 'taken' }]);
    expect(error.message).to.equal('getThing conflict 409 slot-taken');
  });

  it('reports an unfinished write as retryable, not as a conflict (H6)', async () => {
    const body = { type: 'https://payer.example/problems/idempotency-outstanding', title: 'Wait', status: 409 };
    const { client } = aClient([() => json(body, { status: 409 })]);

    const error = await failureOf(client.send(getThing, { thingId: '1' }));

    expect([error.kind, error.status]).to.deep.equal(['busy', 409]);
  });

  it('treats a malformed response as a contract error that can be retried (H13)', async () => {
    for (const status of [204, 304]) {
      const { client } = aClient([() => new Response(null, { status })]);

      expect((await failureOf(client.send(getThing, { thingId: '1' }))).kind).to.equal('contract');
    }
  });

  it('honors Retry-After in seconds and as a date, up to a cap', async () => {
    const after = (headers: Record<string, string>) =>
      failureOf(
        aClient([() => new Response(null, { status: 503, headers })]).client.send(getThing, { thingId: '1' }),
      ).then(({ retryAfterSeconds }) => retryAfterSeconds);

    expect(await after({ 'retry-after': '12' })).to.equal(12);
    expect(await after({ 'retry-after': '9999999999' })).to.equal(900);
    expect(await after({ 'retry-after': 'soon' })).to.equal(undefined);
    expect(await after({})).to.equal(undefined);
    expect(
      await after({ date: 'Tue, 23 Jun 2026 14:00:00 GMT', 'retry-after': 'Tue, 23 Jun 2026 14:00:30 GMT' }),
    ).to.equal(30);
  });

  it('reports a broken connection as "offline" without the network message', async () => {
    const { client } = aClient([() => Promise.reject(new TypeError('connect to Doe, Jane refused'))]);

    const error = await failureOf(client.send(getThing, { thingId: '1' }));

    expect(error.kind).to.equal('offline');
    expect(error.message).to.equal('getThing offline');
    expect(error.cause).to.equal(undefined);
  });

  it('reports a timeout at its time limit', async () => {
    const { client } = aClient([() => new Promise<Response>(() => undefined)], { limits: { read: 20 } });

    expect((await failureOf(client.send(getThing, { thingId: '1' }))).kind).to.equal('timeout');
  });

  it("rejects with its caller's reason when aborted", async () => {
    const { client } = aClient([() => new Promise<Response>(() => undefined)]);
    const stop = new AbortController();
    const call = client.send(getThing, { thingId: '1' }, { signal: stop.signal }).catch((error: unknown) => error);

    stop.abort(new Error('left the page'));

    expect(await call)
      .to.be.an('error')
      .with.property('message', 'left the page');
  });

  const offContract: readonly [body: string, why: string][] = [
    ['{"name":42}', 'a wrong type'],
    ['{}', 'a missing property'],
    ['', 'an empty body'],
    ['<html>Sign in', 'a page instead of data'],
    ['{"name":"Doe', 'a cut-off body'],
  ];
  for (const [body, why] of offContract) {
    it(`reports ${why} as a contract error that quotes none of it`, async () => {
      const { client } = aClient([() => new Response(body, { status: 200 })]);

      const error = await failureOf(client.send(getThing, { thingId: '1' }));

      expect(error.kind).to.equal('contract');
      expect(JSON.stringify(error) + error.message).to.not.match(/Doe|Sign|42/);
    });
  }
});

describe('an expired session', () => {
  it('notifies once for five calls, which resume with the same keys', async () => {
    let signedIn = false;
    const { client, requests } = aClient([
      () => (signedIn ? json({ name: 'b' }) : new Response(null, { status: 401 })),
    ]);
    const notified: unknown[] = [];
    client.session.subscribe((state, operation) => notified.push([state, operation]));

    const calls = [1, 2, 3, 4, 5].map((n) =>
      client.send(changeThing, { thingId: String(n), name: 'b' }, { key: `k-${n}` }),
    );
    await new Promise((done) => setTimeout(done));
    signedIn = true;
    client.session.resume();
    await Promise.all(calls);

    expect(notified).to.deep.equal([
      ['expired', 'changeThing'],
      ['live', undefined],
    ]);
    expect(requests.slice(5).map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal([
      'k-1',
      'k-2',
      'k-3',
      'k-4',
      'k-5',
    ]);
  });

  it("doesn't notify later listeners if an earlier one renews the session (S2)", async () => {
    let signedIn = false;
    const { client } = aClient([() => (signedIn ? json({ name: 'b' }) : new Response(null, { status: 401 }))]);
    const notified: unknown[] = [];
    client.session.subscribe((state) => {
      if (state !== 'expired') return;
      signedIn = true;
      client.session.resume();
    });
    client.session.subscribe((state) => notified.push(state));

    await client.send(changeThing, { thingId: '1', name: 'b' }, { key: 'k-1' });

    expect(notified).to.deep.equal(['live']);
    expect(client.session.state).to.equal('live');
  });

  it('rejects waiting calls when the host ends it', async () => {
    const { client } = aClient([() => new Response(null, { status: 401 })]);
    const call = failureOf(client.send(getThing, { thingId: '1' }));
    await new Promise((done) => setTimeout(done));

    client.session.end();

    expect((await call).kind).to.equal('unauthorized');
    expect((await failureOf(client.send(getThing, { thingId: '1' }))).kind).to.equal('unauthorized');
  });

  it('lets a caller abort a waiting call', async () => {
    const { client } = aClient([() => new Response(null, { status: 401 })]);
    const stop = new AbortController();
    const call = client.send(getThing, { thingId: '1' }, { signal: stop.signal }).catch((error: unknown) => error);
    await new Promise((done) => setTimeout(done));

    stop.abort();

    expect(await call).to.have.property('name', 'AbortError');
  });
});
