/** The backend of a measured page: recorded responses, without a network. */
import type { Answer } from './types.js';

/** Finds responses by method, path, query, and body. A missing one is an error of the bench. */
globalThis.calls = [];

export async function respond(request: Request): Promise<Response> {
  globalThis.calls.push(Date.now());
  if (globalThis.outage) throw new TypeError('Failed to fetch');
  const { pathname, search } = new URL(request.url);
  const key = `${request.method} ${pathname}${search} ${await request.text()}`;
  const { status, body } = prepared.answers[key] ?? (await ask(key));
  return new Response(status === 204 ? null : body, { status, headers: { 'content-type': 'application/json' } });
}

function ask(key: string): Promise<Answer> {
  if (!globalThis.askBackend) throw new Error(`Nobody recorded an answer to ${key}`);
  return globalThis.askBackend(key);
}
