/** Copy of the summary and the confirmation (PS-20, PS-22). */
import { catalog } from '../catalog.js';

export const stepCopy = catalog('p2p-scheduler', {
  'representative-call':
    'Once the Peer-to-Peer request has been received, a {payer} representative will confirm the date and time to schedule the Peer-to-Peer call.',
  'representative-office':
    'Once the Peer-to-Peer request has been received, a {payer} representative will contact your office to confirm the time, date and process for completing the review.',
  'not-confirmed':
    'The submission of date and time does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by {payer}.',
  kept: 'What you entered is still here.',
  cancel: 'Cancel',
  return: 'Return to Order Search',
  // Leaving
  'leave-title': 'Leave without scheduling?',
  leave: 'You’ll lose what you entered, and we’ll release the time.',
  stay: 'Stay on this page',
  'leave-now': 'Leave',
  // Reviewing
  summary: 'Peer-to-Peer Request Summary',
  advisory:
    'Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  agreed: 'The clinician has agreed to this time.',
  back: 'Back',
  schedule: 'Schedule Peer-to-Peer',
  scheduling: 'Scheduling…',
  'could-not.schedule': 'We couldn’t schedule the Peer-to-Peer.',
  unsure:
    'We couldn’t confirm that your request was received. What you entered is still here. Select Schedule Peer-to-Peer again. You won’t create a duplicate.',
  // Scheduled
  done: 'Peer-to-Peer Scheduled',
  'done-requested': 'Peer-to-Peer Requested',
  'done.requested': 'The Peer-to-Peer discussion is requested for:',
  'done.confirmed': 'The Peer-to-Peer discussion has been scheduled for:',
  'next.confirmed': 'The {payer} Physician Reviewer will call {name} at {phone} at that time.',
  'payer-time': '{payer}’s time: {moment}',
  specialty: 'The Physician Reviewer’s specialty is {specialty}.',
  prepare: 'Prepare for the call',
  'at-hand': 'What to have ready for the call',
  reason: 'Why the order wasn’t authorized: {reason}',
  bring: 'Helpful to have:',
  'loading-documents': 'Loading documents…',
  'could-not.documents': 'We couldn’t load the documents for the call.',
  'no-documents': 'You can’t add documents for this call.',
  'receipt.sent': 'We emailed the scheduling team at {time}.',
  'receipt.queued': 'We’re emailing the scheduling team.',
  'receipt.failed': 'Your request is saved. The email to the scheduling team didn’t go out. We’ll send it again.',
  // Changed since then
  changed: 'Your Peer-to-Peer has changed',
  'show-summary': 'Show summary',
  'news.confirmed': '{payer} confirmed your Peer-to-Peer: {moment}.',
  'news.declined': '{payer} declined your Peer-to-Peer request.',
  'news.cancelled': 'This Peer-to-Peer was canceled.',
  'news.moved': 'Your Peer-to-Peer has a new time: {moment}.',
  'news.other': 'This Peer-to-Peer has changed. To view it, select Manage Peer-to-Peer.',
  manage: 'Manage Peer-to-Peer',
  calendar: 'Add to calendar',
  'could-not.calendar': 'We couldn’t create the calendar file.',
});

export type StepCopy = ReturnType<typeof stepCopy>;
