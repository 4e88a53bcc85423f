import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { getResponse } from 'msw';
import type { HttpHandler } from 'msw';

import { corsHeaders } from './cors.js';

/** One file at its largest, and the form around it. */
const MOST_BYTES = 12 * 1024 * 1024;

/** Answers over HTTP what handlers answer in a browser. Nothing of a request is written to the console. */
export const createMockServer = (handlers: readonly HttpHandler[]): Server =>
  createServer((incoming, outgoing) => {
    respond(handlers, incoming, outgoing).catch(() => {
      // A faulty handler, or a connection that broke: the caller sees it as it would from any server.
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500, corsHeaders(incoming.headers.origin)).end();
    });
  });

async function respond(
  handlers: readonly HttpHandler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const headers = corsHeaders(incoming.headers.origin);
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204, headers).end();
    return;
  }
  const body = await bodyOf(incoming);
  if (!body) {
    outgoing.writeHead(413, { ...headers, connection: 'close' }).end();
    return;
  }
  const response = await getResponse([...handlers], requestOf(incoming, body));
  if (!response) outgoing.writeHead(404, headers).end();
  // Stands for a network that broke: there is no answer at all.
  else if (response.type === 'error') incoming.socket.destroy();
  else await pass(response, outgoing, headers);
}

async function pass(response: Response, outgoing: ServerResponse, headers: Record<string, string>): Promise<void> {
  outgoing.writeHead(response.status, {
    'cache-control': 'no-store',
    ...Object.fromEntries(response.headers),
    ...headers,
  });
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function requestOf(incoming: IncomingMessage, body: Buffer): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const withBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  return new Request(new URL(url, 'http://127.0.0.1'), {
    method,
    headers: given,
    body: withBody ? new Uint8Array(body) : null,
  });
}

/** The whole body, or nothing where it is too large. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
