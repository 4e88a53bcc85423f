/** A host on its own origin, with the payer's backend behind the same origin, as behind a gateway. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { FaultPlan, createMockServer } from '@portal/mock-server';
import { TEST_NOW, backendHandlers, createBackend, createClock, notInContract } from '@portal/mocks';

import { originOf, portOf, serve } from '../../../tools/src/serve.js';

export interface RunningHost {
  readonly origin: string;
  readonly plan: FaultPlan;
  /** The `authorization` header of each backend call, in order; undefined if missing. */
  readonly authorizations: readonly (string | undefined)[];
  readonly stop: () => Promise<void>;
}

export async function runHost(root: string, pageHeaders: Readonly<Record<string, string>>): Promise<RunningHost> {
  const backend = createBackend({ now: createClock(TEST_NOW).now });
  const plan = new FaultPlan();
  const api = createMockServer([...backendHandlers(backend), notInContract], plan);
  const pages = await serve({ root, port: 0, pageHeaders });
  const authorizations: (string | undefined)[] = [];
  const front = createServer((request, response) => {
    const isCall = request.url?.startsWith('/api/') ?? false;
    if (isCall) authorizations.push(request.headers.authorization);
    pass(isCall ? api : pages, request, response);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));

  const stop = async (): Promise<void> => {
    await Promise.all([front, pages].map(closed));
  };
  return { origin: originOf(portOf(front)), plan, authorizations, stop };
}

const pass = (to: Server, request: IncomingMessage, response: ServerResponse): void => {
  to.emit('request', request, response);
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
