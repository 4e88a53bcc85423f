/** The backend behind a service worker, for the demo portal. A separate entry, because tests must not load it. */
import { setupWorker } from 'msw/browser';

import type { Backend } from './backend.js';
import { backendHandlers, notInContract } from './handlers/index.js';

export { createBackend } from './backend.js';

/**
 * Starts the worker. Resolves once it intercepts the page's requests.
 *
 * It logs nothing, because its log prints bodies. It rejects unknown backend requests and passes everything else to the
 * network.
 */
export async function startWorker(backend: Backend, { url = './mockServiceWorker.js' } = {}): Promise<void> {
  await setupWorker(...backendHandlers(backend), notInContract).start({
    quiet: true,
    serviceWorker: { url },
    onUnhandledRequest: 'bypass',
  });
}
