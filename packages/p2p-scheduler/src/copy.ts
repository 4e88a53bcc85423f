/** Every sentence of the module. The copy deck's are verbatim (requirements, section 10). */
import { catalog } from '@portal/kit';

export const words = catalog('p2p-scheduler', {
  // Reading the order
  loading: 'Loading the order…',
  slow: 'This takes longer than usual. You can wait, or come back later.',
  'doing.order': 'load this order',
  'no-order': 'No order was named.',
  // Choosing
  title: 'Request Peer-to-Peer Review',
  intro:
    'A Peer-to-Peer review is available for this Order. This allows direct discussion with a {payer} Physician Reviewer to learn more about why an Order has been denied and provide additional clinical information or other supporting documents that were not available when the determination was provided.',
  'loading-times': 'Looking for open times…',
  'slow-times': 'This takes longer than usual. What you entered is kept.',
  'doing.times': 'load the times of this week',
  kept: 'What you entered is kept.',
  'representative-call':
    'Once the Peer-to-Peer request has been received, a {payer} representative will confirm the date and time to schedule the Peer-to-Peer call.',
  'representative-office':
    'Once the Peer-to-Peer request has been received, a {payer} representative will contact your office to confirm the time, date and process for completing the review.',
  'not-confirmed':
    'The submission of date and time does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by {payer}.',
  chosen: 'You chose',
  'chosen-payer': 'For {payer} that is {moment}.',
  cancel: 'Cancel',
  continue: 'Continue',
  'slot.required': 'Select a date and time',
  'faults.one': '1 entry is missing or not right',
  'faults.other': '{count} entries are missing or not right',
  'lost.taken': '{moment} has just been taken by somebody else. Choose another time: the nearest open ones are shown.',
  'lost.expired':
    '{moment} is no longer held for you: the time to go on was over. Choose a time again: the nearest open ones are shown.',
  'lost.kept': 'The contact information is kept.',
  // Reviewing
  summary: 'Peer-to-Peer Request Summary',
  advisory:
    'Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  back: 'Back',
  schedule: 'Schedule Peer-to-Peer',
  scheduling: 'Scheduling…',
  'doing.schedule': 'schedule the Peer-to-Peer',
  unsure:
    'We are not sure that your request arrived: no answer came back. Press “Schedule Peer-to-Peer” again; it will be scheduled once, however often it is sent.',
  // Scheduled
  done: 'Peer-to-Peer Scheduled',
  'done.requested': 'The Peer-to-Peer discussion is requested for:',
  'done.confirmed': 'The Peer-to-Peer discussion has been scheduled for:',
  'next.confirmed': 'The {payer} Physician Reviewer will call {name} at {phone} at that time.',
  'receipt.sent': 'The scheduling team was told at {time}.',
  'receipt.queued': 'The scheduling team is being told by e-mail.',
  'receipt.failed':
    'Your request is recorded. The e-mail to the scheduling team has not gone out yet; it is sent again.',
  calendar: 'Add to calendar',
  'doing.calendar': 'make the calendar file',
  return: 'Return to Order Search',
  close: 'Close',
  // Where it cannot be requested
  unavailable: 'Currently we are unable to process your request. Please contact {payer} for further assistance.',
  phone: 'Telephone',
  hours: 'Hours',
  reference: 'Reference to quote',
  'booked-title': 'There is a Peer-to-Peer for this Order',
  booked:
    'A Peer-to-Peer has been requested for this Order already. To see, move or cancel it, use “Manage Peer-to-Peer” on the order.',
  'no.not-in-rollout-yet': 'Peer-to-Peer can be requested here from {date}. Until then, request it by telephone.',
  'no.not-in-rollout': 'Peer-to-Peer cannot be requested here yet. Request it by telephone.',
  'no.plan-excluded': 'This health plan takes Peer-to-Peer requests by telephone.',
  'no.solution-by-phone': 'For this solution, Peer-to-Peer is requested by telephone.',
  'no.window-over': 'The time to request a Peer-to-Peer ended on {date}. Ask by telephone what else is possible.',
  'no.window-over-undated': 'The time to request a Peer-to-Peer is over. Ask by telephone what else is possible.',
  'no.already-used': 'The Peer-to-Peer of this order has taken place. Ask by telephone what else is possible.',
  'no.under-appeal':
    'This order is under appeal, so no Peer-to-Peer can be requested. Ask about the appeal by telephone.',
  'no.order-state': 'Peer-to-Peer is offered for Non-Authorized orders only.',
  'no.unknown': 'Peer-to-Peer is not available here for this order. Ask by telephone.',
  // Leaving
  'leave-title': 'Leave without scheduling?',
  leave: 'What you entered is not kept, and the time is given back.',
  stay: 'Stay',
  'leave-now': 'Leave',
  // Said
  'say.chosen': '{moment} chosen.',
});

export type SchedulerWords = ReturnType<typeof words>;
