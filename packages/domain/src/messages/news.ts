/**
 * Estimates the number of new messages between two polls of the mailbox. Messages read or answered in between hide as
 * many new ones, which is fine for a notice.
 */

export interface MailboxCounts {
  readonly unread: number;
  /** Requests the office has to act on (DD-08). */
  readonly actionable: number;
}

export const newMessages = (before: MailboxCounts, after: MailboxCounts): number =>
  Math.max(after.unread - before.unread, after.actionable - before.actionable, 0);
