/** Every sentence of the module. The copy deck's are verbatim. */
import { catalog } from '@portal/kit';

export const copy = catalog('p2p-scheduler', {
  // Reading the order
  loading: 'Loading the order…',
  slow: 'This takes longer than usual. You can wait, or come back later.',
  'could-not.order': 'We couldn’t load this order.',
  // Choosing
  title: 'Request Peer-to-Peer Review',
  intro:
    'A Peer-to-Peer review is available for this Order. This allows direct discussion with a {payer} Physician Reviewer to learn more about why an Order has been denied and provide additional clinical information or other supporting documents that were not available when the determination was provided.',
  'loading-times': 'Looking for open times…',
  'slow-times': 'This takes longer than usual. What you entered is kept.',
  'could-not.step': 'We couldn’t load the next step.',
  'loading-step': 'Loading the next step…',
  'could-not.times': 'We couldn’t load times for this week.',
  kept: 'What you entered is kept.',
  'contacts-failed': 'The list of your contacts could not be loaded. You can still type the contact person.',
  'representative-call':
    'Once the Peer-to-Peer request has been received, a {payer} representative will confirm the date and time to schedule the Peer-to-Peer call.',
  'not-confirmed':
    'The submission of date and time does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by {payer}.',
  chosen: 'You chose',
  'chosen-payer': 'For {payer} that is {moment}.',
  cancel: 'Cancel',
  continue: 'Continue',
  'slot.required': 'Select a date and time',
  'faults.one': '1 entry is missing or not right',
  'faults.other': '{count} entries are missing or not right',
  'lost.taken': '{moment} has just been taken by somebody else.',
  'lost.expired': '{moment} is no longer held for you: the time to go on was over.',
  'lost.kept': 'The contact information is kept.',
  'lost.nearest': 'The nearest open times:',
  'lost.none': 'This week has no other open time.',
  // Said
  'say.chosen': '{moment} chosen.',
});

export type SchedulerCopy = ReturnType<typeof copy>;
