import { catalog } from '../catalog.js';
import type { CopyOf } from '../catalog.js';

/** Copy for actions on messages and their results. */
const TEXTS = {
  deleted: '{count, plural, one {# message deleted.} other {# messages deleted.}}',
  'deleted.note': 'Deleted from your list only. The record stays.',
  refused: '{count, plural, one {We couldn’t delete # message:} other {We couldn’t delete # messages:}}',
  'not-deleted.answer-owed': '{type}, order {order}, still needs your response.',
  'not-deleted.not-found': '{type}, order {order}, is no longer available.',
  'not-deleted.other': 'You can’t delete {type}, order {order}, right now.',
  restored: '{count, plural, one {# message restored.} other {# messages restored.}}',
  'marked-read': '{count, plural, one {# message marked as read.} other {# messages marked as read.}}',
  'marked-unread': '{count, plural, one {# message marked as unread.} other {# messages marked as unread.}}',
  undo: 'Undo',
  dismiss: 'Dismiss',
  'could-not.delete': 'We couldn’t delete the messages.',
  'could-not.restore': 'We couldn’t restore the messages.',
  'could-not.mark': 'We couldn’t update the messages.',
  'kept-selection': 'Your selection hasn’t changed.',
} as const;

export type MessageActionCopyKey = keyof typeof TEXTS;
export type MessageActionCopy = CopyOf<MessageActionCopyKey>;

export const messageActionCopy = catalog('message-center', TEXTS);
