import { catalog } from '@portal/kit';
import type { Words } from '@portal/kit';

/** The sentences of an opened message: its case, its form, its history. */
const TEXTS = {
  title: 'Message Center',
  slow: 'This takes longer than usual. You can wait, or press Refresh.',
  message: 'Message',
  'message.title': 'Message: {type}',
  'message.nav': 'Between messages',
  'message.loading': 'Loading the message…',
  'message.load': 'open this message',
  'message.refresh': 'refresh this message',
  'message.position': '{position} of {total}',
  previous: 'Previous',
  next: 'Next',
  'form.load': 'load the form for your answer',
  'form.loading': 'Loading the form…',
  'body.none': 'This message has no text.',

  case: 'Case',
  'case.order': 'Order ID:',
  'case.member': 'Member Name:',
  'case.member-id': 'Member ID:',
  'case.birth': 'Date of Birth:',
  'case.age': 'Age:',
  'case.services': 'Services:',
  'case.line': '{solution} | {business}',
  'case.service': '{code} - {description}',

  history: 'History',
  'history.loading': 'Loading the history…',
  'history.load': 'load the history',
  'history.none': 'No record found.',
  'history.unreadable': 'An entry that cannot be shown.',
  'event.sent': 'Message sent',
  'event.delivered': 'Delivered to the portal',
  'event.opened': 'Opened',
  'event.draft-saved': 'Draft saved',
  'event.file-added': 'File attached',
  'event.file-accepted': 'File accepted',
  'event.file-rejected': 'File rejected',
  'event.file-removed': 'File removed',
  'event.partly-answered': 'Part of the information provided',
  'event.answered': 'Additional information provided',
  'event.reviewed': 'Reviewed',
  'event.reopened': 'Request opened again',
  'event.extension-requested': 'More time asked for',
  'event.extension-granted': 'More time given',
  'event.extension-declined': 'No more time given',
  'event.closed': 'Request closed',
  'event.deleted': 'Hidden from the list',
  'event.restored': 'Brought back to the list',
  'event.other': 'Something else happened',
  'role.payer': '{payer}',
  'role.office': 'Your office',
  'role.system': 'Portal',
  'role.other': 'Somebody else',
  'history.by': '{name} ({role})',
} as const;

export type DetailCopy = Words<keyof typeof TEXTS>;

export const detailWords = catalog('message-center', TEXTS);
