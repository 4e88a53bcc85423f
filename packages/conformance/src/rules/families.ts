/** Rules that apply to many operations the same way, generated from the contract's own data. */
import { isWrite, operations } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { MAX_KEY_LENGTH } from '@portal/api/contract/limits.js';
import { fieldsOutsidePath, problemsOf } from '@portal/api/contract/problems.js';
import type { Problem } from '@portal/api/contract/problems.js';

import type { FixtureName } from '../fixtures.js';
import { PARTICIPANT, UNKNOWN, prepared } from '../prepare.js';
import { fieldsOf, offContract } from '../reply.js';
import type { Reply } from '../reply.js';
import type { Fields, Given } from '../request.js';
import { Failure, expect } from '../failure.js';
import type { Rule, Sample, Section } from '../rule.js';
import type { Server } from '../server.js';

interface Family {
  readonly name: string;
  readonly level?: Rule['level'];
  readonly section: Section;
  readonly requirement: string;
  readonly applies: (endpoint: Endpoint) => boolean;
  readonly needs?: readonly FixtureName[];
  readonly sample?: Omit<Sample, 'endpoint'>;
  readonly run: (server: Server, endpoint: Endpoint, given: Given) => Promise<void>;
}

const lists =
  (problem: Problem) =>
  (endpoint: Endpoint): boolean =>
    problemsOf(endpoint).includes(problem);

/** Names the received outcome and the expected one. */
export function expectOutcome(reply: Reply, ...allowed: readonly string[]): void {
  expect(allowed.includes(reply.outcome), `Received ${reply.outcome}, expected ${allowed.join(' or ')}.`);
}

/** The usual request with a mistake has this outcome. */
const wrong =
  (problem: Problem, change: (given: Given, endpoint: Endpoint) => Partial<Given>): Family['run'] =>
  async (server, endpoint, given) =>
    expectOutcome(await server.send(endpoint, { ...given, ...change(given, endpoint) }), problem);

const hasJsonBody = ({ method, body }: Endpoint): boolean =>
  body !== 'multipart' && (method === 'POST' || method === 'PUT');

/** The fields of the path alone, and one that the contract doesn't have. */
function pathOnly({ input }: Given, endpoint: Endpoint): Fields {
  const outside = fieldsOutsidePath(endpoint);
  return { ...Object.fromEntries(Object.entries(input).filter(([name]) => !outside.includes(name))), unknown: 'value' };
}

/** Another record in the first place of the path. */
function otherRecord({ input }: Given, { path }: Endpoint): Fields {
  const name = /:(\w+)/.exec(path)?.[1];
  if (name === undefined) throw new Error(`${path} names no record.`);
  return { ...input, [name]: UNKNOWN };
}

/** Fields that a server can read but not use. */
const UNUSABLE: Readonly<Record<string, Fields>> = {
  pageMessages: { pageSize: 0 },
  getMessageNeighbors: { timeZone: 'Mars/Gale' },
  saveInfoDraft: { answers: [{ itemId: UNKNOWN, text: 'Eight weeks.', cannotProvide: null }] },
  submitInfoResponse: { answers: [], attachmentIds: [] },
  requestExtension: { reason: ' ' },
  uploadAttachment: { itemId: UNKNOWN },
  moveAttachment: { itemId: UNKNOWN },
  reuseAttachment: { itemId: UNKNOWN },
  searchOrders: { page: 0 },
  getP2pEligibility: { orderIds: Array.from({ length: 51 }, (_, index) => String(index)) },
  getAvailability: { timeZone: 'Mars/Gale' },
  requestSlotNotice: { email: 'office' },
  requestCallBack: { name: ' ' },
  scheduleP2p: { participant: { ...PARTICIPANT, firstName: ' ', phone: '12' } },
  rescheduleP2p: { timeZone: 'Mars/Gale' },
  editP2pParticipant: { participant: { ...PARTICIPANT, firstName: ' ', phone: '12' } },
};

/** Values of the wrong type, or of a size that no field needs. */
const HOSTILE: readonly unknown[] = [null, 7, '', [], {}, '\u0000', '‮', 'x'.repeat(20_000), { a: [] }];

const READING: readonly Family[] = [
  {
    name: 'answer',
    section: 'Add a field',
    requirement: 'Responds with 200 and a body that a module reads without loss.',
    applies: () => true,
    run: async (server, endpoint, given) => {
      const reply = await server.send(endpoint, given);
      expectOutcome(reply, '200');
      expect(isJson(reply), 'The body is not `application/json`.');
      const path = offContract(endpoint.output, reply.body);
      expect(path === undefined, `Off contract: ${path ?? ''}.`);
    },
  },
  {
    name: 'no-store',
    section: 'Headers of every response',
    requirement: 'Forbids caches to store the response, with `Cache-Control: no-store` and a `Date`.',
    applies: () => true,
    run: async (server, endpoint, given) => {
      const { headers } = await server.send(endpoint, given);
      expect(/\bno-store\b/.test(headers.get('cache-control') ?? ''), 'The response may be stored.');
      expect(!Number.isNaN(Date.parse(headers.get('date') ?? '')), 'The response has no `Date`.');
    },
  },
  {
    name: 'unknown-field',
    section: 'Requests that you can’t read',
    requirement: 'Ignores a field that it doesn’t know, which a newer module may send.',
    applies: ({ body }) => body !== 'multipart',
    sample: { note: 'with another field in the body or the query' },
    run: async (server, endpoint, given) =>
      expectOutcome(await server.send(endpoint, { ...given, input: { ...given.input, fromNewerModule: '1' } }), '200'),
  },
];

const isJson = ({ headers }: Reply): boolean => /^application\/json\b/.test(headers.get('content-type') ?? '');

const MISTAKES: readonly Family[] = [
  {
    name: 'not-json',
    section: 'Requests that you can’t read',
    requirement: 'Rejects a body that is not JSON with 400 `not-json`.',
    applies: hasJsonBody,
    sample: { body: '{' },
    run: wrong('400 not-json', () => ({ body: '{' })),
  },
  {
    name: 'not-a-form',
    section: 'Requests that you can’t read',
    requirement: 'Rejects an upload that is not a form with 400 `not-a-form`.',
    applies: lists('400 not-a-form'),
    sample: { body: '{}' },
    run: wrong('400 not-a-form', () => ({ body: '{}' })),
  },
  {
    name: 'off-contract',
    section: 'Requests that you can’t read',
    requirement: 'Rejects a request without its fields with 400 `off-contract`.',
    applies: lists('400 off-contract'),
    sample: { body: '{}' },
    run: wrong('400 off-contract', (given, endpoint) => ({ input: pathOnly(given, endpoint) })),
  },
  {
    name: 'not-found',
    section: 'Problems',
    requirement: 'Responds with 404 `not-found` for a record that doesn’t exist.',
    applies: (endpoint) => lists('404 not-found')(endpoint) && endpoint.path.includes(':'),
    sample: { note: 'with an ID that no record has' },
    run: wrong('404 not-found', (given, endpoint) => ({ input: otherRecord(given, endpoint) })),
  },
  {
    name: 'method',
    section: 'Requests that you can’t read',
    requirement: 'Rejects another method with 405, and lists the allowed ones in `Allow`.',
    applies: () => true,
    sample: { method: 'PATCH' },
    run: async (server, endpoint, given) => {
      const reply = await server.send(endpoint, { ...given, method: 'PATCH' });
      expectOutcome(reply, '405 method-not-allowed');
      const allowed = (reply.headers.get('allow') ?? '').split(',').map((method) => method.trim());
      expect(allowed.includes(endpoint.method), '`Allow` doesn’t list the operation’s method.');
    },
  },
  {
    name: 'invalid',
    section: 'Requests that you can’t read',
    requirement: 'Rejects unusable values with 422 `invalid`, and names each in `errors`.',
    applies: lists('422 invalid'),
    sample: { note: 'with a value that can’t be used' },
    run: async (server, endpoint, given) => {
      const reply = await server.send(endpoint, {
        ...given,
        input: { ...given.input, ...UNUSABLE[endpoint.operation] },
      });
      expectOutcome(reply, '422 invalid');
      const { errors } = fieldsOf(reply.body);
      const named = Array.isArray(errors) && errors.length > 0 && errors.every((error) => isFieldError(error));
      expect(named, '`errors` doesn’t name the value.');
    },
  },
  {
    name: 'hostile',
    section: 'Requests that you can’t read',
    requirement: 'Responds to unexpected values with a problem that the operation lists, never with 5xx.',
    applies: (endpoint) => fieldsOutsidePath(endpoint).length > 0 && endpoint.body !== 'multipart',
    sample: { note: 'with null, a number, an object, or 20,000 characters in a field' },
    run: sendHostile,
  },
];

const isFieldError = (error: unknown): boolean => {
  const { pointer, code } = fieldsOf(error);
  return typeof pointer === 'string' && typeof code === 'string';
};

async function sendHostile(server: Server, endpoint: Endpoint, given: Given): Promise<void> {
  const listed: readonly string[] = [...problemsOf(endpoint), '200', '414', '431'];
  for (const name of fieldsOutsidePath(endpoint)) {
    for (const value of HOSTILE) {
      const reply = await server.send(endpoint, { ...given, input: { ...given.input, [name]: value } });
      const found = `\`${name}\`: received ${reply.outcome}`;
      expect(reply.status < 500, `${found}.`);
      expect(listed.includes(reply.outcome), `${found}, which the operation doesn’t list.`);
    }
  }
}

const KEYS: readonly Family[] = [
  {
    name: 'key-missing',
    section: 'Idempotency keys',
    requirement: 'Rejects a write without a key with 400 `key-missing`.',
    applies: isWrite,
    sample: { without: 'idempotency-key' },
    run: wrong('400 key-missing', () => ({ key: null })),
  },
  {
    name: 'key-too-long',
    section: 'Idempotency keys',
    requirement: 'Rejects a key of 65 characters with 400 `key-too-long`, and accepts one of 64.',
    applies: isWrite,
    sample: { note: 'with a key of 65 characters' },
    run: async (server, endpoint, given) => {
      const longest = crypto.randomUUID().padEnd(MAX_KEY_LENGTH, 'k');
      expectOutcome(await server.send(endpoint, { ...given, key: `${longest}k` }), '400 key-too-long');
      expectOutcome(await server.send(endpoint, { ...given, key: longest }), '200');
    },
  },
  {
    name: 'repeat',
    section: 'Idempotency keys',
    requirement: 'Responds to the same key and content with the first response again.',
    applies: isWrite,
    sample: { note: 'twice, with the same key' },
    run: async (server, endpoint, given) => {
      const key = crypto.randomUUID();
      const first = await server.send(endpoint, { ...given, key });
      const again = await server.send(endpoint, { ...given, key });
      expectOutcome(first, '200');
      expectOutcome(again, '200');
      expect(again.text === first.text, 'The second response differs from the first.');
    },
  },
  {
    name: 'parallel',
    section: 'Idempotency keys',
    requirement: 'Runs a write once if the same key arrives several times at once.',
    applies: isWrite,
    sample: { note: 'five times at once, with the same key' },
    run: async (server, endpoint, given) => {
      const key = crypto.randomUUID();
      const replies = await Promise.all(Array.from({ length: 5 }, () => server.send(endpoint, { ...given, key })));
      for (const reply of replies) expectOutcome(reply, '200', '409 idempotency-outstanding');
      const bodies = new Set(replies.flatMap(({ status, text }) => (status === 200 ? text : [])));
      expect(bodies.size === 1, `The responses have ${bodies.size} different bodies, expected 1.`);
    },
  },
  {
    name: 'key-reused',
    section: 'Idempotency keys',
    requirement: 'Rejects a key with other content with 422 `key-reused`.',
    applies: isWrite,
    sample: { note: 'with a key of an earlier request, and other content' },
    run: async (server, endpoint, given) => {
      const key = crypto.randomUUID();
      expectOutcome(await server.send(endpoint, { ...given, key }), '200');
      expectOutcome(
        await server.send(endpoint, { ...given, key, input: otherContent(given, endpoint) }),
        '422 key-reused',
      );
    },
  },
  {
    name: 'key-of-user',
    section: 'Idempotency keys',
    requirement: 'Keeps the keys of two users apart.',
    applies: isWrite,
    needs: ['coworker'],
    sample: { note: 'with the key of another user, and other content' },
    run: async (server, endpoint, given) => {
      const key = crypto.randomUUID();
      expectOutcome(await server.send(endpoint, { ...given, key }), '200');
      const headers = await server.coworker();
      const reply = await server.send(endpoint, { ...given, key, headers, input: otherContent(given, endpoint) });
      if (reply.outcome === '422 key-reused') throw new Failure('The server shares keys between users.');
    },
  },
];

/** Another record; an operation without one in its path has a list of messages. */
const otherContent = (given: Given, endpoint: Endpoint): Fields =>
  endpoint.path.includes(':') ? otherRecord(given, endpoint) : { ...given.input, messageIds: [UNKNOWN] };

const isVersioned = ({ versioned }: Endpoint): boolean => versioned === true;

const VERSIONS: readonly Family[] = [
  {
    name: 'version-missing',
    section: 'Versions and If-Match',
    requirement: 'Rejects a write without `If-Match` with 428 `version-missing`.',
    applies: isVersioned,
    sample: { without: 'if-match' },
    run: wrong('428 version-missing', () => ({ version: undefined })),
  },
  {
    name: 'stale',
    section: 'Versions and If-Match',
    requirement: 'Rejects a write with another version with 412 `stale`, and keeps the record’s version.',
    applies: isVersioned,
    sample: { note: 'with `If-Match: "another"`' },
    run: async (server, endpoint, given) => {
      expectOutcome(await server.send(endpoint, { ...given, version: 'another' }), '412 stale');
      expectOutcome(await server.send(endpoint, given), '200');
    },
  },
  {
    name: 'etag',
    level: 'should',
    section: 'Versions and If-Match',
    requirement: 'Sends the `version` of the body as `ETag`.',
    applies: ({ output }) => 'version' in ((output as { readonly shape?: object }).shape ?? {}),
    run: async (server, endpoint, given) => {
      const { body, headers } = await server.send(endpoint, given);
      expect(headers.get('etag') === `"${String(fieldsOf(body)['version'])}"`, '`ETag` is not the version in quotes.');
    },
  },
];

const FAMILIES: readonly Family[] = [...READING, ...MISTAKES, ...KEYS, ...VERSIONS];

const ruleOf = (family: Family, endpoint: Endpoint): Rule => {
  const { name, level = 'must', section, requirement, needs = [], sample = {} } = family;
  const { needs: states, given } = prepared(endpoint.operation);
  return {
    id: `${name}/${endpoint.operation}`,
    level,
    section,
    requirement,
    needs: [...states, ...needs],
    sample: { endpoint, ...sample },
    run: async (server) => family.run(server, endpoint, await given(server)),
  };
};

export const familyRules = (): readonly Rule[] =>
  FAMILIES.flatMap((family) =>
    operations()
      .filter(family.applies)
      .map((endpoint) => ruleOf(family, endpoint)),
  );
