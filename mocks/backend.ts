import { CLARIFICATION_ORDER, pastFiles } from './data/past-files.js';
import { Assistance } from './db/assistance.js';
import { Attachments } from './db/attachments.js';
import { Bookings } from './db/bookings.js';
import { Faults } from './db/faults.js';
import { History } from './db/history.js';
import { Holds } from './db/holds.js';
import { Idempotency } from './db/idempotency.js';
import { InfoRequests, pastRequestOf } from './db/info-requests.js';
import { Messages } from './db/messages.js';
import { Orders } from './db/orders.js';
import { Outbox } from './db/outbox.js';
import { P2pHistory } from './db/p2p-history.js';
import { Slots } from './db/slots.js';
import type { MockEnvironment } from './db/environment.js';
import { traitsOf } from './scenarios.js';
import type { ScenarioName } from './scenarios.js';

export interface BackendOptions {
  readonly now: () => Date;
  /** The same seed creates the same records. */
  readonly seed?: number;
  readonly scenario?: ScenarioName;
}

/** A stateful server in memory. */
export interface Backend {
  readonly environment: MockEnvironment;
  readonly orders: Orders;
  readonly history: History;
  readonly messages: Messages;
  readonly attachments: Attachments;
  readonly infoRequests: InfoRequests;
  readonly slots: Slots;
  readonly holds: Holds;
  readonly bookings: Bookings;
  readonly p2pHistory: P2pHistory;
  readonly assistance: Assistance;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
  readonly faults: Faults;
  /** Runs events that are due: closes requests, ends file checks. Runs before each response. */
  readonly settle: () => void;
}

const SEED = 20_260_623;

export function createBackend({ now, seed = SEED, scenario = 'office-day' }: BackendOptions): Backend {
  const environment: MockEnvironment = { now, seed, traits: traitsOf(scenario) };
  const history = new History();
  const outbox = new Outbox(environment.traits);
  const p2pHistory = new P2pHistory();
  const orders = new Orders(environment);
  const messages = new Messages(environment, { orders, history });
  const attachments = new Attachments(environment, history);
  for (const file of pastFiles(now())) attachments.seed(pastRequestOf(CLARIFICATION_ORDER), file);
  const slots = new Slots(environment);
  const holds = new Holds(environment, slots);

  return {
    environment,
    orders,
    history,
    messages,
    attachments,
    infoRequests: new InfoRequests(environment, { messages, history, attachments }),
    slots,
    holds,
    bookings: new Bookings(environment, { orders, slots, holds, outbox, history: p2pHistory }),
    p2pHistory,
    assistance: new Assistance(environment),
    outbox,
    idempotency: new Idempotency(environment),
    faults: new Faults(environment.traits),
    settle: () => {
      attachments.settle();
      messages.settle();
    },
  };
}
