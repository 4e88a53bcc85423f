/** Sends a planned request by fetch, unless its endpoint has its own transport. */
import type { Transport } from './endpoint.js';

export type Fetch = (request: Request) => Promise<Response>;

/**
 * Keeps every response out of the browser's cache, regardless of the server's headers. Doesn't follow redirects: they
 * usually lead to a sign-in page on another origin, and following one looks like a network error.
 */
export const fetchTransport =
  (fetch: Fetch): Transport =>
  ({ method, url, headers, body }, { signal, keepalive = false }) =>
    fetch(requestOf(url, { method, headers, body, signal, keepalive, cache: 'no-store', redirect: 'manual' }));

/** Some test environments have their own AbortSignal, which the platform's Request rejects. */
export function requestOf(url: string, { signal, ...init }: RequestInit): Request {
  try {
    return new Request(url, { ...init, signal: signal ?? null });
  } catch {
    return new Request(url, init);
  }
}
