/** Every operation of the backend, for the API reference and the mock server. */
import * as infoRequests from './info-requests.js';
import * as infoTasks from './info-tasks.js';
import * as messageDeletion from './message-deletion.js';
import * as openMessage from './open-message.js';
import * as messageNeighbors from './message-neighbors.js';
import * as messages from './messages.js';
import * as orders from './orders.js';
import * as p2pHolds from './p2p/later/p2p-holds.js';
import * as p2pRecord from './p2p/later/p2p-record.js';
import * as p2pTasks from './p2p/later/p2p-tasks.js';
import * as p2p from './p2p/p2p.js';
import type { Endpoint } from './endpoint.js';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'operation' in value && 'path' in value;

/** Fixed paths come before those with parameters, so that a router can use the first match. */
export const operations = (): readonly Endpoint[] =>
  [
    messages,
    messageNeighbors,
    openMessage,
    messageDeletion,
    infoRequests,
    infoTasks,
    orders,
    p2p,
    p2pHolds,
    p2pTasks,
    p2pRecord,
  ]
    .flatMap((resource) => Object.values(resource as Record<string, unknown>).filter(isEndpoint))
    .sort((a, b) => Number(a.path.includes('/:')) - Number(b.path.includes('/:')));
