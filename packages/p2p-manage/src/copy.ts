/** The sentences of the first drawing. The copy deck's are verbatim. */
import { catalog } from '@portal/kit';

export const manageCopy = catalog('p2p-manage', {
  back: 'Return to Order Search',
  title: 'Peer-to-Peer Summary',
  loading: 'Loading the Peer-to-Peer…',
  slow: 'This takes longer than usual. It goes on by itself.',
  'could-not-order': 'We couldn’t open this order.',
  'could-not-booking': 'We couldn’t load the Peer-to-Peer.',
  'could-not-refresh': 'We couldn’t check for changes.',
  'could-not-task': 'We couldn’t load the next step.',
  'could-not-record': 'We couldn’t load the Peer-to-Peer details.',
  'kept-shown': 'What is shown was read before.',
  kept: 'What you typed is still here, but it can no longer be saved.',
  none: 'There is no Peer-to-Peer for this order.',
  'none-next': 'You can request one from the order in Order Search, where it is available.',

  'state.requested': 'Requested',
  'state.confirmed': 'Confirmed',
  'state.called': 'Called',
  'state.missed': 'Missed',
  'state.completed': 'Completed',
  'state.cancelled': 'Cancelled',
  'state.declined': 'Declined',
  'state.expired': 'Expired',
  'state.other': 'Changed',
  'status.requested':
    'A Peer-to-Peer discussion has been requested. Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  'status.confirmed':
    'A Peer-to-Peer discussion has been scheduled. Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  'status.called':
    '{payer} has called for this Peer-to-Peer. If nobody has spoken with the physician reviewer yet, keep the telephone free.',
  'status.called-reached':
    '{payer} called on {moment} and reached your office. The outcome is shown here once it is known.',
  'status.missed': '{payer} called for this Peer-to-Peer and reached nobody.',
  'status.missed-call':
    'Call {count} of {most} was missed: {payer} called on {moment} and reached nobody. {payer} calls again; to choose when, press Reschedule.',
  'status.missed-call-fixed':
    'Call {count} of {most} was missed: {payer} called on {moment} and reached nobody. {payer} will call again.',
  'status.completed': 'The Peer-to-Peer discussion has taken place. Its outcome comes with the letter for this order.',
  'status.completed-outcome': 'The Peer-to-Peer discussion has taken place.',
  'status.completed-missed':
    '{payer} called {most} times and reached nobody, the last time on {moment}. This Peer-to-Peer is closed without a discussion.',
  'status.completed-withdrawn': 'This Peer-to-Peer is closed without a decision, because it was withdrawn.',
  'status.cancelled': 'This Peer-to-Peer was cancelled.',
  'status.cancelled-by-office': 'Your office cancelled this Peer-to-Peer.',
  'status.cancelled-by-payer': '{payer} cancelled this Peer-to-Peer.',
  'status.declined': '{payer} did not accept the request for this Peer-to-Peer.',
  'status.expired': 'The request for this Peer-to-Peer ended before it was confirmed.',
  'status.other': 'This Peer-to-Peer is in a state that this page does not know yet.',
  'again-until': 'Another Peer-to-Peer can be requested until {moment}.',
  'again-never': 'Another Peer-to-Peer cannot be requested for this order.',
  call: 'Questions? Call {payer} at {phone}.',
  'call-hours': 'Questions? Call {payer} at {phone}, {hours}.',
  received:
    'Once the Peer-to-Peer request has been received, a {payer} representative will contact your office to confirm the time, date and process for completing the review.',
  'not-confirmed':
    'The submission of preferred date and time options does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by {payer}.',

  cancel: 'Cancel Peer-to-Peer',
  reschedule: 'Reschedule',
  edit: 'Change contact person',
  calendar: 'Add to calendar',
  'calendar-off': 'Take off the calendar',
  'calendar-saved': 'The calendar file was saved.',
  'could-not-calendar': 'We couldn’t get the calendar file.',
});
