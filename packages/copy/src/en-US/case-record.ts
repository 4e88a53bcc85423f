import { catalog } from '../catalog.js';
import type { CopyOf } from '../catalog.js';

/** Copy of the printed record. */
const TEXTS = {
  'record.title': 'Message record',
  'record.loading': 'Preparing message record…',
  'record.could-not': 'We couldn’t prepare the message record.',
  'record.print': 'Print',
  'record.close': 'Close',
  'record.as-of': 'Message record as of {moment}',
  'record.status': 'Request Status',
  'record.received': 'Received',
  'record.order': 'Order ID',
  'record.member': 'Member Name',
  'record.member-id': 'Member ID',
  'record.birth': 'Date of Birth',
  'record.plan': 'Health Plan',
  'record.solution': 'Solution',
  'record.services': 'Services',
  'record.tracking': 'Tracking number',
  'record.due': 'Response due',
  'record.due.both': '{here} ({payer}’s time: {there})',
  'record.withheld': 'Not provided',
  'record.text': 'Message',
  'record.asked': 'Requested information and your responses',
  'record.answered': 'Response submitted {moment} by {name}',
  'record.unanswered': 'No response submitted.',
  'record.item.none': 'No response.',
  'record.item.files': 'Files: {names}',
  'record.files': 'Files',
  'record.files.none': 'No files attached.',
  'record.unreadable': 'We can’t show this entry.',
  'record.history': 'History',
  'file.checking': '{size}. Checking file. Uploaded {moment} by {name}.',
  'file.accepted': '{size}. File accepted. Uploaded {moment} by {name}.',
  'file.rejected': '{size}. File not accepted. Uploaded {moment} by {name}.',
  'file.other': '{size}. Unknown file status. Uploaded {moment} by {name}.',
  'cannot.not-performed': 'Not provided: not performed',
  'cannot.not-indicated': 'Not provided: not clinically indicated',
  'cannot.done-elsewhere': 'Not provided: done elsewhere, and we don’t have the record',
  'cannot.patient-declined': 'Not provided: patient declined',
  'cannot.not-yet-available': 'Not provided: not available yet',
  'cannot.other': 'Not provided: other reason',
} as const;

export type CaseRecordCopy = CopyOf<keyof typeof TEXTS>;

export const caseRecordCopy = catalog('message-center', TEXTS);
