/** Copy of the module. Sentences of the design deck are verbatim. */
import { catalog } from '../catalog.js';

export const schedulerCopy = catalog('p2p-scheduler', {
  // Reading the order
  loading: 'Loading order…',
  slow: 'This is taking longer than usual. You can wait or come back later.',
  'could-not.order': 'We couldn’t load this order.',
  // Choosing
  title: 'Request Peer-to-Peer Review',
  intro:
    'A Peer-to-Peer review is available for this Order. This allows direct discussion with a {payer} Physician Reviewer to learn more about why an Order has been denied and provide additional clinical information or other supporting documents that were not available when the determination was provided.',
  'loading-times': 'Loading available times…',
  'slow-times': 'This is taking longer than usual. What you entered is still here.',
  'could-not.step': 'We couldn’t load the next step.',
  'loading-step': 'Loading next step…',
  'could-not.times': 'We couldn’t load times for this week.',
  kept: 'What you entered is still here.',
  'representative-call':
    'Once the Peer-to-Peer request has been received, a {payer} representative will confirm the date and time to schedule the Peer-to-Peer call.',
  'not-confirmed':
    'The submission of date and time does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by {payer}.',
  chosen: 'Selected time:',
  'chosen-payer': '{payer}’s time: {moment}',
  cancel: 'Cancel',
  continue: 'Continue',
  'slot.required': 'Select a date and time',
  'lost.taken': 'Someone else just booked {moment}.',
  'lost.expired': 'We’re no longer holding {moment}. The hold ran out.',
  'lost.kept': 'Your contact information is still here.',
  'lost.nearest': 'Nearest available times:',
  'lost.none': 'No other times are available this week.',
});

export type SchedulerCopy = ReturnType<typeof schedulerCopy>;
