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

async function answered(handlers: readonly HttpHandler[], request: Request): Promise<Response> {
  try {
    const response = await Promise.race([getResponse([...handlers], request), stopped(request.signal)]);
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
