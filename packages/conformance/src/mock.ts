/** The repository's mock server on a free port, for the kit's own tests. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { HttpHandler } from 'msw';

import { createMockServer } from '@portal/mock-server';
import { MOCK_BASE_URL, backendHandlers, createBackend, createRunningClock, notInContract } from '@portal/mocks';
import type { Backend } from '@portal/mocks';
import { fixtureHandlers } from '@portal/mocks/fixtures';

/** Changes the handlers or the backend, to break a rule on purpose. */
export type Break = (handlers: readonly HttpHandler[], backend: Backend) => readonly HttpHandler[];

/** A weekday morning, when times are available in this week and the next. */
const NOW = '2026-06-23T14:00:00Z';

export async function withMock<Result>(
  run: (baseUrl: string) => Promise<Result>,
  change: Break = (handlers) => handlers,
): Promise<Result> {
  const clock = createRunningClock(NOW);
  const backend = createBackend({ now: clock.now });
  const handlers = change([...backendHandlers(backend), notInContract], backend);
  const server = createMockServer([...fixtureHandlers(backend, clock), ...handlers]);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await run(`http://127.0.0.1:${String(portOf(server))}${MOCK_BASE_URL}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
