import { getResponse } from 'msw';
import type { HttpHandler } from 'msw';

/**
 * A `fetch` served by handlers in the page, without a service worker or global changes. The first matching handler
 * wins.
 */
export const respondWith =
  (handlers: readonly HttpHandler[]) =>
  async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    const response = await answered(handlers, request);
    // Like a real fetch on a network error.
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };

/**
 * The handlers that can answer a request. `getResponse` clones the request for each handler it tries, so trying all of
 * the contract's operations takes longer than answering.
 */
export const handlersFor = (handlers: readonly HttpHandler[], { method, url }: Pick<Request, 'method' | 'url'>) => {
  const { pathname } = new URL(url);
  return handlers.filter(
    ({ info }) => info.method instanceof RegExp || (info.method === method && matches(info.path, pathname)),
  );
};

const patterns = new Map<string, RegExp>();

/** Whether the path fits a handler's pattern. An unusual pattern always fits: `getResponse` decides. */
function matches(path: HttpHandler['info']['path'], pathname: string): boolean {
  if (typeof path !== 'string' || !/^\*[\w/:-]+$/.test(path)) return true;
  const pattern = patterns.get(path) ?? new RegExp(`${path.slice(1).replace(/:\w+/g, '[^/]+')}/?$`);
  patterns.set(path, pattern);
  return pattern.test(pathname);
}

async function answered(handlers: readonly HttpHandler[], request: Request): Promise<Response> {
  try {
    const response = await Promise.race([
      getResponse(handlersFor(handlers, request), request),
      stopped(request.signal),
    ]);
    if (!response) throw new Error(`No mock answers ${request.method} ${new URL(request.url).pathname}`);
    return response;
  } catch (fault) {
    request.signal.throwIfAborted();
    // A broken mock fails the current test. A thrown error alone would look like a network failure.
    reportError(fault);
    throw fault;
  }
}

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError'))),
  );
