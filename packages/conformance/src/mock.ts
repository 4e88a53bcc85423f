/** The repository's mock server on a free port, for the kit's own tests. */
import type { RequestListener, Server } from 'node:http';
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

interface MockOptions {
  readonly change?: Break;
  /** Addresses that the server can't parse: it responds with 500 before any handler runs. */
  readonly crashesOn?: RegExp | undefined;
}

export async function withMock<Result>(
  run: (baseUrl: string) => Promise<Result>,
  { change = (handlers) => handlers, crashesOn }: MockOptions = {},
): Promise<Result> {
  const clock = createRunningClock(NOW);
  const backend = createBackend({ now: clock.now });
  const handlers = change([...backendHandlers(backend), notInContract], backend);
  const server = createMockServer([...fixtureHandlers(backend, clock), ...handlers]);
  if (crashesOn) crash(server, crashesOn);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await run(`http://127.0.0.1:${String(portOf(server))}${MOCK_BASE_URL}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function crash(server: Server, on: RegExp): void {
  const usual = server.listeners('request') as unknown as readonly RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (incoming, outgoing) => {
    if (on.test(incoming.url ?? '')) outgoing.writeHead(500).end();
    else for (const listener of usual) listener(incoming, outgoing);
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
