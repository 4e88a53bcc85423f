/**
 * How many messages are new between two looks at the mailbox. What was read or answered meanwhile
 * hides as many arrivals: the number is what is worth saying, not a log.
 */

export interface MailboxCounts {
  readonly unread: number;
  /** Requests that wait for the office (DD-08). */
  readonly actionable: number;
}

export const newMessages = (before: MailboxCounts, after: MailboxCounts): number =>
  Math.max(after.unread - before.unread, after.actionable - before.actionable, 0);
