import { catalog } from '@portal/kit';
import type { CopyOf } from '@portal/kit';

/** The sentences about what was done to messages, and what came of it. */
const TEXTS = {
  'deleted.one': '{count} message deleted.',
  'deleted.other': '{count} messages deleted.',
  'deleted.note': 'Deleted from your list only. The record stays.',
  'refused.one': 'We couldn’t delete {count} message:',
  'refused.other': 'We couldn’t delete {count} messages:',
  'not-deleted.answer-owed': '{type}, order {order}, still needs your response.',
  'not-deleted.not-found': '{type}, order {order}, is no longer available.',
  'not-deleted.other': 'You can’t delete {type}, order {order}, right now.',
  'restored.one': '{count} message restored.',
  'restored.other': '{count} messages restored.',
  'read.one': '{count} message marked as read.',
  'read.other': '{count} messages marked as read.',
  'unread.one': '{count} message marked as unread.',
  'unread.other': '{count} messages marked as unread.',
  undo: 'Undo',
  dismiss: 'Dismiss',
  'could-not.delete': 'We couldn’t delete the messages.',
  'could-not.restore': 'We couldn’t restore the messages.',
  'could-not.mark': 'We couldn’t update the messages.',
  'kept-selection': 'Your selection hasn’t changed.',
} as const;

export type ActionCopyKey = keyof typeof TEXTS;
export type ActionCopy = CopyOf<ActionCopyKey>;

export const actionCopy = catalog('message-center', TEXTS);
