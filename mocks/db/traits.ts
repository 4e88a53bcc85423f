/** How a scenario makes the backend differ from a usual office day. */
export interface Traits {
  /** The messages of the source, none, or so many generated ones besides. */
  readonly mailbox: 'source' | 'empty' | number;
  /** How many files the visit notes need. */
  readonly visitNotes: number;
  /** Minutes until the open request of the source closes; `null` for the second business day, 7:00 PM. */
  readonly dueInMinutes: number | null;
  /** Whether files are judged by their content, or all refused. */
  readonly files: 'judged' | 'refused';
  /** Whether a part of an answer may be sent before the rest. */
  readonly takesParts: boolean;
  readonly slots: 'some' | 'none' | 'next-week';
  /** The slot that is asked for is lost to another office, once. */
  readonly losesSlot: boolean;
  /** The payer confirms every request at once. */
  readonly confirmsAtOnce: boolean;
  /** Whether the e-mail to the distribution list goes out. */
  readonly email: 'sent' | 'fails';
  /** Days by which the whole rollout lies ahead of today; `null` for the dates as announced. */
  readonly rolloutInDays: number | null;
  /** Milliseconds of real time that every answer takes. */
  readonly delay: number;
  readonly fault: Fault | null;
  readonly words: 'usual' | 'long';
  /** Codes that the interface does not know. */
  readonly odd: boolean;
}

/** What goes wrong instead of an answer. */
export type Fault = 'offline' | '500' | '503' | 'timeout' | 'signed-out' | 'forbidden';

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
