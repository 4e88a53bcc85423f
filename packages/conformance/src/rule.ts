import type { Endpoint } from '@portal/api';

import type { FixtureName } from './fixtures.js';
import type { Server } from './server.js';

/** With a failed `must`, the modules don't work on the server. `should` and `may` are hints. */
export type Level = 'must' | 'should' | 'may';

/** A rule of the contract, as data. */
export interface Rule {
  /** Such as `key-missing/scheduleP2p` or `hold/one-winner`. */
  readonly id: string;
  readonly level: Level;
  /** The requirement, as a sentence. */
  readonly requirement: string;
  /** The heading in "Rules of the contract" that explains it. */
  readonly section: Section;
  /** The states that the server must be able to set up. */
  readonly needs: readonly FixtureName[];
  /** The request that decides, for the guide. */
  readonly sample: Sample;
  /** Throws a `Failure` if the server breaks the rule. */
  readonly run: (server: Server) => Promise<void>;
}

/** A request of the guide: an operation's usual one, with a change. */
export interface Sample {
  readonly endpoint: Endpoint;
  readonly method?: string;
  /** Replaces the operation's path. */
  readonly path?: string;
  readonly without?: 'idempotency-key' | 'if-match';
  readonly body?: string;
  readonly note?: string;
}

export const SECTIONS = [
  'Requests that you can’t read',
  'Idempotency keys',
  'Versions and If-Match',
  'Holds',
  'Reschedule in one step',
  'Pages',
  'Polling',
  'Files',
  'Search',
  'Headers of every response',
  'Add a field',
  'Problems',
] as const;

export type Section = (typeof SECTIONS)[number];
