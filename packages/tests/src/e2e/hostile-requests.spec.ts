/**
 * The servers respond to or close every connection, whatever a page or program on this machine sends. On real sockets.
 */
import type { Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { createMockServer } from '@portal/mock-server';
import {
  MOCK_BASE_URL,
  PERSON_HEADER,
  backendHandlers,
  createBackend,
  createClock,
  notInContract,
} from '@portal/mocks';
import type { Clock } from '@portal/mocks';

import { originOf, portOf, serve } from '../../../tools/src/serve.js';
import { chances, pickFrom } from './race.js';

const HALF = 5_000;
const AT_ONCE = 40;
const MESSAGE = 'm-136930695';

const METHODS = [
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PATCH',
  'get',
  '',
  'G T',
];
const BEGINNINGS = [
  '',
  '/',
  '//',
  '///',
  '/\\',
  '\\\\',
  '*',
  'http://',
  'http://[',
  'http://a:99999',
  'a',
  ':',
  '/r/1/',
  '/r/1//',
];
const MIDDLES = [
  ...[
    '',
    'api/v1/messages/summary',
    'api/v1/messages/page',
    'api/v1/orders/1/p2p',
    `api/v1/messages/${MESSAGE}/attachments`,
  ],
  ...[
    '%',
    '%00',
    '%E0%A4%A',
    '..%2f..%2fetc/passwd',
    '../../etc/passwd',
    '[::1',
    '@',
    '#',
    '\u202e',
    'a'.repeat(9_000),
  ],
];
const ENDS = ['', '/', '//', '?', '?a=%', '?from=&to=', '#', '%2e%2e', '\t'];
const VERSIONS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'HTTP', ''];
const HEADERS = [
  ...[
    'host: a',
    'host:',
    'host: //',
    'origin: null',
    'origin: http://localhost:1',
    'accept-encoding: gzip;q=%',
    'range: bytes=9-1',
  ],
  ...[
    'content-length: -1',
    'content-length: 7',
    'content-length: 99999999999',
    'transfer-encoding: chunked',
    'expect: 100-continue',
  ],
  ...[
    'expect: 200',
    'connection: upgrade\r\nupgrade: websocket',
    'content-type: application/json',
    'content-type: multipart/form-data',
  ],
  ...[
    'content-type: multipart/form-data; boundary=x',
    `idempotency-key: ${'k'.repeat(5_000)}`,
    'idempotency-key: k',
    'if-match: "',
  ],
  ...['x-mock-person: %', `cookie: ${'c'.repeat(20_000)}`, ': no name', 'no colon', 'a: \u0001', ' folded'],
];
const BODIES = ['', '', '{', 'null', '[]', '"a"', '{"__proto__":{}}', '--x\r\n\r\n--x--', 'zz\r\n', '\0'];

function generated(chance: () => number): string {
  const target = pickFrom(BEGINNINGS, chance) + pickFrom(MIDDLES, chance) + pickFrom(ENDS, chance);
  const headers = Array.from({ length: Math.floor(chance() * 5) }, () => pickFrom(HEADERS, chance));
  const line = `${pickFrom(METHODS, chance)} ${target} ${pickFrom(VERSIONS, chance)}`;
  return [line, 'host: 127.0.0.1', ...headers, '', pickFrom(BODIES, chance)].join('\r\n');
}

/** Sends raw bytes; resolves with the response once the connection is closed. */
const sent = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    let back = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (piece) => (back += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(back));
  });

async function bombard(port: number, seed: number): Promise<readonly string[]> {
  const chance = chances(seed);
  const requests = Array.from({ length: HALF }, () => generated(chance));
  const faults: string[] = [];
  const lane = async (): Promise<void> => {
    for (let text = requests.pop(); text !== undefined; text = requests.pop()) {
      const back = await sent(port, text);
      if (back.startsWith('HTTP/1.1 5')) faults.push(`${JSON.stringify(text.slice(0, 200))}: ${back.slice(0, 12)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return faults;
}

function close(server: Server): void {
  server.close().closeAllConnections();
}

const mockServer = (): Promise<{ server: Server; port: number; clock: Clock }> => {
  const clock = createClock('2026-06-23T14:00:00Z');
  const server = createMockServer([...backendHandlers(createBackend({ now: clock.now })), notInContract]);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, clock, port: (server.address() as AddressInfo).port }));
  });
};

test('the static file server responds or closes, and keeps running (10-26)', async () => {
  const root = await mkdtemp(join(tmpdir(), 'served-'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Here</title>');
  const server = await serve({ root, port: 0, cors: true, retryPrefix: true });
  try {
    expect(await sent(portOf(server), 'GET // HTTP/1.1\r\nhost: a\r\n\r\n')).toMatch(/^HTTP\/1\.1 (200|404)/);
    expect(await bombard(portOf(server), 1)).toEqual([]);
    expect(await (await fetch(originOf(portOf(server)))).text()).toContain('Here');
  } finally {
    close(server);
    await rm(root, { recursive: true });
  }
});

test('the mock server responds or closes, and keeps running (10-26)', async () => {
  const { server, port } = await mockServer();
  try {
    expect(await sent(port, 'GET // HTTP/1.1\r\nhost: a\r\n\r\n')).toMatch(/^HTTP\/1\.1 404/);
    expect(await bombard(port, 2)).toEqual([]);
    expect((await fetch(`${originOf(port)}${MOCK_BASE_URL}/messages/summary`)).status).toBe(200);
  } finally {
    close(server);
  }
});

interface Attempt {
  readonly what: string;
  readonly path: string;
  readonly init: RequestInit;
  readonly status: number;
  readonly allow?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const write = (body: string, key = 'k-1'): RequestInit => ({
  method: 'PUT',
  headers: { ...JSON_TYPE, 'idempotency-key': key, 'if-match': '"v0"' },
  body,
});
const DRAFT = `/messages/${MESSAGE}/info-request/draft`;
const WEEK = '/orders/136930695/p2p/availability?timeZone=America/Chicago';

const ASKED: readonly Attempt[] = [
  { what: 'broken JSON', path: DRAFT, init: write('{'), status: 400 },
  { what: 'JSON that is not an object', path: DRAFT, init: write('null'), status: 400 },
  { what: 'a key of 65 characters', path: DRAFT, init: write('{"answers":[]}', 'k'.repeat(65)), status: 400 },
  { what: 'a broken escape in the path', path: '/messages/%E0%A4%A', init: {}, status: 400 },
  {
    what: 'a malformed form',
    path: `/messages/${MESSAGE}/attachments`,
    init: { method: 'POST', headers: { 'content-type': 'multipart/form-data', 'idempotency-key': 'k-2' }, body: 'x' },
    status: 400,
  },
  {
    what: 'a window that ends before it starts',
    path: `${WEEK}&from=2026-06-30T00:00:00Z&to=2026-06-23T00:00:00Z`,
    init: {},
    status: 422,
  },
  {
    what: 'a window in an unknown zone',
    path: '/orders/136930695/p2p/availability?timeZone=Mars/Gale&from=2026-06-23T00:00:00Z&to=2026-06-30T00:00:00Z',
    init: {},
    status: 422,
  },
  {
    what: 'an overlong reason for more time',
    path: `/messages/${MESSAGE}/info-request/extension`,
    init: {
      method: 'POST',
      headers: { ...JSON_TYPE, 'idempotency-key': 'k-1' },
      body: JSON.stringify({ reason: 'x'.repeat(301) }),
    },
    status: 422,
  },
  {
    what: 'a page before the first',
    path: '/orders/search',
    init: { method: 'POST', headers: JSON_TYPE, body: '{"page":0,"pageSize":10}' },
    status: 422,
  },
  { what: 'another method', path: '/messages/summary', init: { method: 'DELETE' }, status: 405, allow: 'GET' },
  { what: 'an unknown method', path: '/messages/page', init: { method: 'PATCH' }, status: 405, allow: 'POST' },
  { what: 'an oversized body', path: DRAFT, init: write('x'.repeat(13 * 1024 * 1024)), status: 413 },
];

for (const { what, path, init, status, allow } of ASKED) {
  test(`${what} is rejected with ${String(status)} and a problem document (10-26)`, async () => {
    const { server, port } = await mockServer();
    try {
      const answered = await fetch(`${originOf(port)}${MOCK_BASE_URL}${path}`, init);

      expect(answered.status).toBe(status);
      expect(answered.headers.get('content-type')).toContain('application/problem+json');
      if (allow !== undefined) expect(answered.headers.get('allow')).toContain(allow);
    } finally {
      close(server);
    }
  });
}

test('an answer to an unknown item is rejected with 422 (10-26)', async () => {
  const { server, port } = await mockServer();
  try {
    const at = `${originOf(port)}${MOCK_BASE_URL}/messages/${MESSAGE}/info-request`;
    const { version } = (await (await fetch(at)).json()) as { readonly version: string };
    const body = JSON.stringify({ answers: [{ itemId: 'i-nowhere', text: 'a', cannotProvide: null }] });
    const headers = { ...JSON_TYPE, 'idempotency-key': 'k-1', 'if-match': `"${version}"` };

    expect((await fetch(`${at}/draft`, { method: 'PUT', headers, body })).status).toBe(422);
  } finally {
    close(server);
  }
});

const HOUR_MS = 3_600_000;

test('a key belongs to one user and operation, for a day (10-26)', async () => {
  const { server, port, clock } = await mockServer();
  const key = 'k'.repeat(64);
  const mark = async (unread: boolean, person: string, action = 'mark'): Promise<number> => {
    const answered = await fetch(`${originOf(port)}${MOCK_BASE_URL}/messages/${action}`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'idempotency-key': key, [PERSON_HEADER]: person },
      body: JSON.stringify({ messageIds: [MESSAGE], unread }),
    });
    return answered.status;
  };
  try {
    expect(await mark(true, 'one')).toBe(200);
    expect(await mark(false, 'one')).toBe(422);
    expect(await mark(false, 'two')).toBe(200);
    expect(await mark(true, 'one', 'restore')).toBe(200);
    clock.advance(24 * HOUR_MS - 1);
    expect(await mark(false, 'one')).toBe(422);
    clock.advance(1);
    expect(await mark(false, 'one')).toBe(200);
  } finally {
    close(server);
  }
});

test('an unknown field of a request is ignored (10-26)', async () => {
  const { server, port } = await mockServer();
  try {
    const answered = await fetch(`${originOf(port)}${MOCK_BASE_URL}/messages/mark`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'idempotency-key': 'k-1' },
      body: JSON.stringify({ messageIds: [MESSAGE], unread: false, fromTheFuture: { since: 2030 } }),
    });

    expect(answered.status).toBe(200);
    expect(await answered.json()).toEqual({ changed: [MESSAGE] });
  } finally {
    close(server);
  }
});

test('a versioned record sends its version as an ETag (10-26)', async () => {
  const { server, port } = await mockServer();
  try {
    const answered = await fetch(`${originOf(port)}${MOCK_BASE_URL}/messages/${MESSAGE}/info-request`);
    const { version } = (await answered.json()) as { readonly version: string };

    expect(answered.headers.get('etag')).toBe(`"${version}"`);
    expect(answered.headers.get('cache-control')).toBe('no-store');
  } finally {
    close(server);
  }
});

for (const { given, kept } of [
  { given: '../../etc/passwd.pdf', kept: 'passwd.pdf' },
  { given: '..\\..\\notes.pdf', kept: 'notes.pdf' },
  { given: 'notes\u202efdp.exe.pdf', kept: 'notesfdp.exe.pdf' },
  { given: '\u200b\u2066scan\u0007.pdf', kept: 'scan.pdf' },
]) {
  test(`keeps ${kept} of a name with a path or invisible characters (${JSON.stringify(given)}, 10-26)`, async () => {
    const { server, port } = await mockServer();
    try {
      const form = new FormData();
      form.append('file', new File(['%PDF-1.4'], given, { type: 'application/pdf' }));
      const at = `${originOf(port)}${MOCK_BASE_URL}/messages/${MESSAGE}/attachments`;
      const answered = await fetch(at, { method: 'POST', headers: { 'idempotency-key': 'k-1' }, body: form });

      expect(((await answered.json()) as { readonly fileName: string }).fileName).toBe(kept);
    } finally {
      close(server);
    }
  });
}
