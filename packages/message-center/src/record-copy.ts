import { catalog } from '@portal/kit';
import type { CopyOf } from '@portal/kit';

/** The sentences of the record that is printed. */
const TEXTS = {
  'record.title': 'Record of a message',
  'record.loading': 'Putting the record together…',
  'record.could-not': 'We couldn’t prepare the message record.',
  'record.print': 'Print',
  'record.close': 'Close',
  'record.as-of': 'Record of a message, as of {moment}',
  'record.status': 'Request Status',
  'record.received': 'Received',
  'record.order': 'Order ID',
  'record.member': 'Member Name',
  'record.member-id': 'Member ID',
  'record.birth': 'Date of Birth',
  'record.plan': 'Health Plan',
  'record.solution': 'Solution',
  'record.services': 'Services',
  'record.tracking': 'Request number',
  'record.due': 'Answer due',
  'record.due.both': '{here} ({there} for {payer})',
  'record.withheld': 'Not shown',
  'record.text': 'Text',
  'record.asked': 'What was asked, and what was answered',
  'record.answered': 'Answered {moment} by {name}',
  'record.unanswered': 'No answer has been sent.',
  'record.item.none': 'No answer.',
  'record.item.files': 'Files: {names}',
  'record.item.cannot': 'Cannot be provided. {reason}. {text}',
  'record.files': 'Files',
  'record.files.none': 'No file was attached.',
  'record.file': 'Uploaded {moment} by {name}.',
  'record.unreadable': 'An entry that cannot be shown.',
  'record.history': 'History',
  'file.checking': 'Checking',
  'file.accepted': 'File Accepted',
  'file.rejected': 'Not accepted',
  'file.other': 'Not known',
  'cannot.not-performed': 'It was not performed',
  'cannot.not-indicated': 'It is not clinically indicated',
  'cannot.done-elsewhere': 'It was done elsewhere and we do not have it',
  'cannot.patient-declined': 'The patient declined',
  'cannot.not-yet-available': 'It is not available yet',
  'cannot.other': 'Another reason',
} as const;

export type RecordCopy = CopyOf<keyof typeof TEXTS>;

export const recordCopy = catalog('message-center', TEXTS);
