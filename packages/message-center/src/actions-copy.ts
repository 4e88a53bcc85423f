import { catalog } from '@portal/kit';
import type { CopyOf } from '@portal/kit';

/** The sentences about what was done to messages, and what came of it. */
const TEXTS = {
  'deleted.one': '{count} message deleted.',
  'deleted.other': '{count} messages deleted.',
  'deleted.note': 'Hidden for you only; the record is kept.',
  'refused.one': '{count} message was not deleted:',
  'refused.other': '{count} messages were not deleted:',
  'refused.row': '{type}, order {order}: {reason}',
  'reason.answer-owed': 'an answer is still owed.',
  'reason.not-found': 'it is no longer there.',
  'reason.other': 'it cannot be deleted now.',
  'restored.one': '{count} message is back.',
  'restored.other': '{count} messages are back.',
  'read.one': '{count} message marked as read.',
  'read.other': '{count} messages marked as read.',
  'unread.one': '{count} message marked as unread.',
  'unread.other': '{count} messages marked as unread.',
  undo: 'Undo',
  dismiss: 'Dismiss',
  'could-not.delete': 'We couldn’t delete the messages.',
  'could-not.restore': 'We couldn’t restore the messages.',
  'could-not.mark': 'We couldn’t update the messages.',
  'kept-selection': 'Your selection is kept.',
} as const;

export type ActionCopyKey = keyof typeof TEXTS;
export type ActionCopy = CopyOf<ActionCopyKey>;

export const actionCopy = catalog('message-center', TEXTS);
