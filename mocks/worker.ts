/** The backend behind a service worker, for the demo portal. An entry of its own: tests never load it. */
import { setupWorker } from 'msw/browser';

import { MOCK_BASE_URL } from './answer.js';
import type { Backend } from './backend.js';
import { backendHandlers } from './handlers/index.js';

/**
 * Starts answering. Resolves when the page's requests are intercepted.
 *
 * It says nothing on the console, because its log prints bodies. A call to the backend that no handler
 * answers is refused; everything else goes to the network.
 */
export async function startWorker(backend: Backend, { url = './mockServiceWorker.js' } = {}): Promise<void> {
  await setupWorker(...backendHandlers(backend)).start({
    quiet: true,
    serviceWorker: { url },
    onUnhandledRequest: ({ url: asked, method }) => {
      const { pathname } = new URL(asked);
      if (pathname.includes(MOCK_BASE_URL)) throw new Error(`No mock answers ${method} ${pathname}`);
    },
  });
}
