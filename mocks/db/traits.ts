/** How a scenario changes the backend. */
export interface Traits {
  /** The deck's messages, none, or a number of additional generated ones. */
  readonly mailbox: 'source' | 'empty' | number;
  /** Number of files for the visit notes. */
  readonly visitNotes: number;
  /** Minutes until the deck's open request closes; `null` for 7:00 PM on the second business day. */
  readonly dueInMinutes: number | null;
  /** Whether file checks use the content, or reject every file. */
  readonly files: 'judged' | 'refused';
  /** Whether partial responses are allowed. */
  readonly takesParts: boolean;
  readonly slots: 'some' | 'none' | 'next-week';
  /** Another office books the requested slot first, once. */
  readonly losesSlot: boolean;
  /** The payer confirms every request immediately. */
  readonly confirmsAtOnce: boolean;
  /** Whether the email to the distribution list is delivered. */
  readonly email: 'sent' | 'fails';
  /** Days until the rollout starts; `null` for the announced dates. */
  readonly rolloutInDays: number | null;
  /** Delay of every response in milliseconds of real time. */
  readonly delay: number;
  readonly fault: Fault | null;
  readonly words: 'usual' | 'long';
  /** Unknown codes in responses. */
  readonly odd: boolean;
}

/** The fault that replaces a response. */
export type Fault = 'offline' | '429' | '500' | '503' | 'timeout' | 'signed-out' | 'forbidden';

export const OFFICE_DAY: Traits = {
  mailbox: 'source',
  visitNotes: 1,
  dueInMinutes: null,
  files: 'judged',
  takesParts: false,
  slots: 'some',
  losesSlot: false,
  confirmsAtOnce: false,
  email: 'sent',
  rolloutInDays: null,
  delay: 0,
  fault: null,
  words: 'usual',
  odd: false,
};
