import { OFFICE_DAY } from './db/traits.js';
import type { Traits } from './db/traits.js';

export interface Scenario {
  /** What a visitor is told. */
  readonly sentence: string;
  /** How the backend differs from `office-day`. */
  readonly traits: Partial<Traits>;
  /** The instant that it is about, where it needs one. */
  readonly now?: string;
}

/** The named states of the backend. */
export const SCENARIOS = {
  'office-day': {
    sentence: 'A usual day: the thirteen messages of the source, two of them waiting, and open times for calls.',
    traits: {},
  },
  'empty-mailbox': { sentence: 'No message has come yet.', traits: { mailbox: 'empty' } },
  'hundred-messages': { sentence: 'A mailbox of 100 messages.', traits: { mailbox: 100 } },
  'large-mailbox': { sentence: 'A mailbox of 100,000 messages.', traits: { mailbox: 100_000 } },
  'counted-documents': {
    sentence: 'The request asks for the notes of three visits, so three files must be given for it.',
    traits: { visitNotes: 3 },
  },
  'takes-parts': {
    sentence: 'The payer takes a part of an answer before the rest; three visit notes are asked for.',
    traits: { takesParts: true, visitNotes: 3 },
  },
  slow: { sentence: 'Every answer takes three seconds.', traits: { delay: 3_000 } },
  failing: { sentence: 'The server answers every call with a fault.', traits: { fault: '503' } },
  offline: { sentence: 'The server cannot be reached.', traits: { fault: 'offline' } },
  'signed-out': { sentence: 'The session is over: every call is answered with 401.', traits: { fault: 'signed-out' } },
  'no-permission': { sentence: 'The person may not see any of it.', traits: { fault: 'forbidden' } },
  'request-closed': {
    sentence: 'The open request of the source closed an hour ago, because its deadline passed.',
    traits: { dueInMinutes: -60 },
  },
  'request-due-soon': {
    sentence: 'The open request of the source closes in twenty minutes.',
    traits: { dueInMinutes: 20 },
  },
  'file-rejected': { sentence: 'Every file is refused by its check.', traits: { files: 'refused' } },
  'no-slots': { sentence: 'No time is open for a peer-to-peer, in this week or later.', traits: { slots: 'none' } },
  'slots-next-week': {
    sentence: 'This week has no open time for a peer-to-peer, the next one has.',
    traits: { slots: 'next-week' },
  },
  'slot-race': {
    sentence: 'Another office takes the chosen time first; a second choice succeeds.',
    traits: { losesSlot: true },
  },
  'confirmed-at-once': {
    sentence: 'The payer confirms each peer-to-peer at once.',
    traits: { confirmsAtOnce: true },
  },
  'email-fails': {
    sentence: 'The e-mail to the distribution list cannot be delivered; what was asked for is booked all the same.',
    traits: { email: 'fails' },
  },
  'before-rollout': {
    sentence: 'Scheduling in the portal starts in thirty days; until then it is done by telephone.',
    traits: { rolloutInDays: 30 },
  },
  'clock-change': {
    sentence: 'The open times lie on both sides of the clock change of November 1, 2026.',
    traits: {},
    now: '2026-10-28T14:00:00Z',
  },
  'odd-data': {
    sentence: 'Statuses, types and plans that the interface has never heard of.',
    traits: { odd: true },
  },
  'long-words': { sentence: 'Very long names, plans and prompts.', traits: { words: 'long' } },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as readonly ScenarioName[];

export const isScenario = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name);

export const traitsOf = (name: ScenarioName): Traits => ({ ...OFFICE_DAY, ...SCENARIOS[name].traits });
