/** Sends by XMLHttpRequest, which reports progress. Only uploads need it, so it loads with them. */
import type { RequestPlan, Transport } from '../endpoint.js';
import { requestOf } from '../transport.js';

/** As long as the time limit of a read. */
const REDIRECT_CHECK_MS = 8_000;

/**
 * Reports real progress. A body that a service worker intercepts reports none. Only writes use this transport; browsers
 * don't cache the response to a POST, so it needs no `no-store`.
 */
export const xhrTransport: Transport = ({ method, url, headers, body }, { signal, onProgress }) =>
  new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const stop = (): void => xhr.abort();
    const fail = (): void => reject(new TypeError('The upload did not reach the server.'));

    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
    xhr.onerror = () => void redirectAt(url, headers).then((found) => (found ? resolve(found) : fail()), fail);
    xhr.onabort = fail;
    xhr.onloadend = () => signal.removeEventListener('abort', stop);
    xhr.onload = () => resolve(responseOf(xhr, url));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) fail();
    else xhr.send(body);
  });

/**
 * XMLHttpRequest follows redirects, and a redirect to another origin looks like a network error; a read can detect the
 * redirect.
 */
async function redirectAt(url: string, headers: RequestPlan['headers']): Promise<Response | undefined> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), REDIRECT_CHECK_MS);
  try {
    const found = await fetch(requestOf(url, { headers, signal: limit.signal, cache: 'no-store', redirect: 'manual' }));
    return found.type === 'opaqueredirect' ? found : undefined;
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

function responseOf(xhr: XMLHttpRequest, requestedUrl: string): Response {
  const headers = new Headers();
  for (const line of xhr
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const empty = xhr.status === 204 || xhr.status === 205 || xhr.status === 304;
  const response = new Response(empty ? null : xhr.responseText, { status: xhr.status, headers });
  // A sign-in page responds from another address, which a constructed response does not record (H14).
  const from = xhr.responseURL === '' ? requestedUrl : xhr.responseURL;
  if (from !== requestedUrl) Object.defineProperty(response, 'redirected', { value: true });
  if (originOf(from) !== originOf(requestedUrl)) Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  return response;
}

const originOf = (url: string): string => new URL(url).origin;
