import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { getResponse } from 'msw';
import type { HttpHandler } from 'msw';

import { handlersFor, problem } from '@portal/mocks';

import { corsHeaders } from './cors.js';
import { FaultPlan, urlOf } from './fault-plan.js';
import { sendReply } from './faults.js';
import type { Call, Fault, Reply } from './faults.js';

/** The largest file, and the form around it. */
const MAX_BYTES = 12 * 1024 * 1024;

/** Serves handlers over HTTP that otherwise run in a browser, with the planned faults. Logs nothing of a request. */
export function createMockServer(handlers: readonly HttpHandler[], plan?: FaultPlan): Server {
  const noted = plan ?? new FaultPlan();
  const server = createServer((incoming, outgoing) => {
    respond({ handlers, plan: noted }, incoming, outgoing).catch(() => {
      // A failing handler or a broken connection looks to the caller like any server's.
      if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  // A browser resends a call on its own when a kept-alive connection breaks; a planned fault has to reach the page.
  if (plan) server.maxRequestsPerSocket = 1;
  return server;
}

interface Parts {
  readonly handlers: readonly HttpHandler[];
  readonly plan: FaultPlan;
}

async function respond({ handlers, plan }: Parts, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(corsHeaders(incoming.headers.origin))) outgoing.setHeader(name, value);
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204).end();
    return;
  }
  const call: Call = { incoming, outgoing };
  const { recorded, faults } = plan.record(incoming);

  if (await first(faults, (fault) => fault.arrived?.(call))) return;
  const body = await bodyOf(call, faults);
  if (body === 'dealt-with' || (await first(faults, (fault) => fault.received?.(call)))) return;
  const response = await responseOf(handlers, incoming, body);
  // Simulates a broken network: there is no response at all.
  if (response?.type === 'error') {
    incoming.socket.destroy();
    return;
  }
  const reply = await replyOf(response);
  recorded.status = reply.status;
  if (!(await first(faults, (fault) => fault.responding?.(call, reply)))) sendReply(outgoing, reply);
}

/** Whether a fault handled the call; later ones are skipped. */
async function first(
  faults: readonly Fault[],
  ask: (fault: Fault) => boolean | Promise<boolean> | undefined,
): Promise<boolean> {
  for (const fault of faults) if (await ask(fault)) return true;
  return false;
}

/** Rejects a call that no handler can process, in the contract's own format. */
async function responseOf(
  handlers: readonly HttpHandler[],
  incoming: IncomingMessage,
  body: Buffer | 'too-large',
): Promise<Response | undefined> {
  if (body === 'too-large') return problem(413, 'too-large');
  const url = urlOf(incoming.url);
  if (!url) return problem(400, 'bad-address');
  if (UNSENDABLE.includes(incoming.method ?? ''))
    return problem(405, 'method-not-allowed', { headers: { allow: METHODS } });
  const request = requestOf(incoming, url, body);
  return getResponse(handlersFor(handlers, request), request);
}

/** Methods for which the platform can't create a Request. */
const UNSENDABLE = ['CONNECT', 'TRACE', 'TRACK'];
const METHODS = 'GET, POST, PUT, DELETE';

async function replyOf(response: Response | undefined): Promise<Reply> {
  if (!response) return { status: 404, headers: {}, body: '' };
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

function requestOf({ method = 'GET', headers }: IncomingMessage, url: URL, body: Buffer): Request {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const withBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  return new Request(url, {
    method,
    headers: given,
    body: withBody ? new Uint8Array(body) : null,
  });
}

/**
 * Reads the whole body. If it is too large, or the call already has a response, the rest is read and dropped: closing
 * with unread data would reset the connection and lose the response.
 */
async function bodyOf(call: Call, faults: readonly Fault[]): Promise<Buffer | 'too-large' | 'dealt-with'> {
  const { incoming } = call;
  const chunks: Buffer[] = [];
  let sum = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    sum += chunk.length;
    if (await first(faults, (fault) => fault.reading?.(call, chunk.length, sum))) {
      incoming.resume();
      return 'dealt-with';
    }
    if (sum <= MAX_BYTES) chunks.push(chunk);
  }
  return sum > MAX_BYTES ? 'too-large' : Buffer.concat(chunks);
}
