/** How a planned request is sent: by fetch, unless its endpoint brings a transport of its own. */
import type { Transport } from './endpoint.js';

export type Fetch = (request: Request) => Promise<Response>;

/**
 * Every answer is kept out of the browser's cache, whatever the server says. A redirect is not followed: it leads
 * to a sign-in page, as a rule on another origin, where following it looks like a broken connection.
 */
export const fetchTransport =
  (fetch: Fetch): Transport =>
  ({ method, url, headers, body }, { signal, keepalive = false }) =>
    fetch(requestOf(url, { method, headers, body, signal, keepalive, cache: 'no-store', redirect: 'manual' }));

/** The DOM of some test environments has a signal of its own, which the platform's request refuses. */
export function requestOf(url: string, { signal, ...init }: RequestInit): Request {
  try {
    return new Request(url, { ...init, signal: signal ?? null });
  } catch {
    return new Request(url, init);
  }
}
