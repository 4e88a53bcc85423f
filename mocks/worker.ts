/** The backend behind a service worker, for the demo portal. An entry of its own: tests never load it. */
import { setupWorker } from 'msw/browser';

import type { Backend } from './backend.js';
import { backendHandlers, notInContract } from './handlers/index.js';

/**
 * Starts answering. Resolves when the page's requests are intercepted.
 *
 * It says nothing on the console, because its log prints bodies. A call to the backend that no operation
 * answers is refused; everything else goes to the network.
 */
export async function startWorker(backend: Backend, { url = './mockServiceWorker.js' } = {}): Promise<void> {
  await setupWorker(...backendHandlers(backend), notInContract).start({
    quiet: true,
    serviceWorker: { url },
    onUnhandledRequest: 'bypass',
  });
}
