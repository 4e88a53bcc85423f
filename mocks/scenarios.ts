import { OFFICE_DAY } from './db/traits.js';
import type { Traits } from './db/traits.js';

export interface Scenario {
  /** The description on the scenarios page. */
  readonly sentence: string;
  /** How the backend differs from `office-day`. */
  readonly traits: Partial<Traits>;
  /** The start time, if the scenario needs one. */
  readonly now?: string;
}

/** The named states of the backend. */
export const SCENARIOS = {
  'office-day': {
    sentence: 'A typical day: the 13 sample messages, 2 that need a response, and available Peer-to-Peer times.',
    traits: {},
  },
  'empty-mailbox': { sentence: 'No messages yet.', traits: { mailbox: 'empty' } },
  'hundred-messages': { sentence: 'A mailbox of 100 messages.', traits: { mailbox: 100 } },
  'large-mailbox': { sentence: 'A mailbox of 100,000 messages.', traits: { mailbox: 100_000 } },
  'counted-documents': {
    sentence: 'The request asks for notes from 3 visits, so it needs 3 files.',
    traits: { visitNotes: 3 },
  },
  'takes-parts': {
    sentence: 'The payer accepts partial responses. The request asks for 3 visit notes.',
    traits: { takesParts: true, visitNotes: 3 },
  },
  slow: { sentence: 'Every API response takes 3 seconds.', traits: { delay: 3_000 } },
  failing: { sentence: 'Every API request returns an error.', traits: { fault: '503' } },
  offline: { sentence: 'The server is unreachable.', traits: { fault: 'offline' } },
  'signed-out': {
    sentence: 'The session has expired. Every API request returns 401.',
    traits: { fault: 'signed-out' },
  },
  'no-permission': { sentence: 'The user doesn’t have permission to see anything.', traits: { fault: 'forbidden' } },
  'request-closed': {
    sentence: 'The sample request closed an hour ago because it was past due.',
    traits: { dueInMinutes: -60 },
  },
  'request-due-soon': {
    sentence: 'The sample request closes in 20 minutes.',
    traits: { dueInMinutes: 20 },
  },
  'file-rejected': { sentence: 'No file passes the file check.', traits: { files: 'refused' } },
  'no-slots': { sentence: 'No Peer-to-Peer times are available this week or later.', traits: { slots: 'none' } },
  'slots-next-week': {
    sentence: 'No Peer-to-Peer times are available this week. Next week has some.',
    traits: { slots: 'next-week' },
  },
  'slot-race': {
    sentence: 'Another office books the selected time first. A second choice succeeds.',
    traits: { losesSlot: true },
  },
  'confirmed-at-once': {
    sentence: 'The payer confirms every Peer-to-Peer immediately.',
    traits: { confirmsAtOnce: true },
  },
  'email-fails': {
    sentence: 'The email to the distribution list fails. The booking still goes through.',
    traits: { email: 'fails' },
  },
  'before-rollout': {
    sentence: 'Portal scheduling starts in 30 days. Until then, offices schedule by phone.',
    traits: { rolloutInDays: 30 },
  },
  'clock-change': {
    sentence: 'Available times fall before and after daylight saving time ends on November 1, 2026.',
    traits: {},
    now: '2026-10-28T14:00:00Z',
  },
  'odd-data': {
    sentence: 'Statuses, types, and plans that the modules don’t recognize.',
    traits: { odd: true },
  },
  'long-words': { sentence: 'Very long names, plans, and prompts.', traits: { words: 'long' } },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as readonly ScenarioName[];

export const isScenario = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name);

export const traitsOf = (name: ScenarioName): Traits => ({ ...OFFICE_DAY, ...SCENARIOS[name].traits });
