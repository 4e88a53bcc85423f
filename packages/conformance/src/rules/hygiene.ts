import {
  getMessage,
  getMessageSummary,
  pageMessages,
  requestCallBack,
  requestExtension,
  scheduleP2p,
  searchOrders,
} from '@portal/api';
import type { Endpoint } from '@portal/api';

import { PARTICIPANT, QUERY, UNKNOWN, bookingOf, freeSlots, openRequest, rivals } from '../prepare.js';
import { fieldsOf } from '../reply.js';
import type { Fields } from '../request.js';
import type { Rule } from '../rule.js';
import { expect } from '../failure.js';
import type { Server } from '../server.js';
import { expectOutcome } from './families.js';

const common = { level: 'must', section: 'Problems', needs: [] } as const;

/** Text that means something about a member to a server, and that no server sends by itself. */
const SECRET = 'Zzqxjv-Doe';

/** A rejected request whose answer must not contain what the client sent. */
const silent = (
  id: string,
  endpoint: Endpoint,
  needs: Rule['needs'],
  input: (server: Server) => Promise<Fields>,
): Rule => ({
  ...common,
  id: `privacy/${id}`,
  requirement: 'Repeats nothing of a rejected request in the problem.',
  needs,
  sample: { endpoint, note: 'with an unusable value' },
  run: async (server) => {
    const { text, status } = await server.send(endpoint, { input: await input(server) });
    expect(status === 422, `Received ${String(status)}, expected 422.`);
    expect(!text.toLowerCase().includes(SECRET.toLowerCase()), 'The problem repeats the text that was sent.');
  },
});

const PRIVACY: readonly Rule[] = [
  silent('search', pageMessages, [], () => Promise.resolve({ ...QUERY, search: SECRET, pageSize: 10, cursor: SECRET })),
  silent('orders', searchOrders, [], () => Promise.resolve({ lastName: SECRET, page: 0, pageSize: 10 })),
  silent('reason', requestExtension, ['open-request'], async (server) => ({
    messageId: await openRequest(server),
    reason: SECRET.repeat(400),
  })),
  silent('participant', scheduleP2p, ['requestable-orders'], async (server) => {
    const { orderId } = await rivals(server);
    const [slotId] = await freeSlots(server, orderId);
    const participant = { ...PARTICIPANT, lastName: SECRET, phone: SECRET, email: SECRET };
    return { ...(await bookingOf(server, orderId, slotId)), participant };
  }),
  silent('call-back', requestCallBack, ['requestable-orders'], async (server) => ({
    orderId: (await rivals(server)).orderId,
    name: SECRET,
    phone: SECRET,
    extension: '',
    note: SECRET,
  })),
];

const ADDRESSES: readonly (readonly [id: string, requirement: string, path: string])[] = [
  ['broken-escape', 'Survives a broken escape in the path.', '/messages/%E0%A4%A'],
  ['null-in-path', 'Survives a null character in the path.', '/messages/%00'],
  ['dots-in-path', 'Survives dots in the path.', '/messages/..%2f..%2fetc%2fpasswd'],
  ['long-path', 'Survives a long ID.', `/messages/${'a'.repeat(4_000)}`],
];

const PATHS: readonly Rule[] = ADDRESSES.map(([id, requirement, path]) => ({
  ...common,
  id: `path/${id}`,
  section: 'Requests that you can’t read' as const,
  requirement: `${requirement.slice(0, -1)}, with 4xx.`,
  sample: { endpoint: getMessage, path: path.slice(0, 60) },
  run: async (server) => {
    const { status } = await server.raw('GET', path);
    expect(status >= 400 && status < 500, `Received ${String(status)}, expected 4xx.`);
  },
}));

const FORM: readonly Rule[] = [
  {
    ...common,
    id: 'problem/format',
    requirement: 'Sends problems as `application/problem+json` with `type`, `title`, and the response’s `status`.',
    sample: { endpoint: getMessage, note: 'with an ID that no record has' },
    run: async (server) => {
      const reply = await server.send(getMessage, { input: { messageId: UNKNOWN } });
      const { type, title, status } = fieldsOf(reply.body);
      const contentType = reply.headers.get('content-type') ?? '';
      expect(/^application\/problem\+json\b/.test(contentType), 'The content type is different.');
      expect(typeof type === 'string' && typeof title === 'string', '`type` or `title` is missing.');
      expect(status === reply.status, '`status` differs from the status of the response.');
    },
  },
  {
    ...common,
    id: 'problem/no-store',
    section: 'Headers of every response',
    requirement: 'Forbids caches to store problems.',
    level: 'should',
    sample: { endpoint: getMessage, note: 'with an ID that no record has' },
    run: async (server) => {
      const { headers } = await server.send(getMessage, { input: { messageId: UNKNOWN } });
      expect(/\bno-store\b/.test(headers.get('cache-control') ?? ''), 'The problem may be stored.');
    },
  },
  {
    ...common,
    id: 'path/unknown',
    section: 'Requests that you can’t read',
    requirement: 'Responds with 404 to a path that the contract doesn’t have.',
    sample: { endpoint: getMessage, path: '/no-such-path' },
    run: async (server) => {
      const { status } = await server.raw('GET', '/no-such-path');
      expect(status === 404, `Received ${String(status)}, expected 404.`);
    },
  },
  {
    ...common,
    id: 'body/not-an-object',
    section: 'Requests that you can’t read',
    requirement: 'Rejects JSON that is not an object with 400.',
    sample: { endpoint: pageMessages, body: '[]' },
    run: async (server) => {
      for (const body of ['null', '[]', '"text"', '7', '']) {
        const { status } = await server.send(pageMessages, { input: {}, body });
        expect(status === 400, `Received ${String(status)}, expected 400.`);
      }
    },
  },
  {
    ...common,
    id: 'body/deep',
    section: 'Requests that you can’t read',
    requirement: 'Survives JSON of 5,000 levels, with 4xx.',
    sample: { endpoint: pageMessages, note: 'with 5,000 nested lists' },
    run: async (server) => {
      const body = `{"search":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
      const { status } = await server.send(pageMessages, { input: {}, body });
      expect(status >= 400 && status < 500, `Received ${String(status)}, expected 4xx.`);
    },
  },
  {
    ...common,
    id: 'language/other',
    section: 'Headers of every response',
    requirement: 'Accepts every `Accept-Language`, and names another language in `Content-Language`.',
    sample: { endpoint: getMessageSummary, note: 'with `Accept-Language: tlh, *;q=0.5`' },
    run: async (server) => {
      const reply = await server.send(getMessageSummary, { input: {}, headers: { 'accept-language': 'tlh, *;q=0.5' } });
      expectOutcome(reply, '200');
      const language = reply.headers.get('content-language') ?? 'en';
      expect(/^[a-z]{2,3}(?:-\w+)*$/i.test(language), '`Content-Language` is not a language.');
    },
  },
];

export const HYGIENE_RULES: readonly Rule[] = [...PRIVACY, ...PATHS, ...FORM];
