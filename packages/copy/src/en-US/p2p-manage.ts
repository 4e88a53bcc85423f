/** Copy of the first render. Sentences of the design deck are verbatim. */
import { catalog } from '../catalog.js';

export const manageCopy = catalog('p2p-manage', {
  back: 'Return to Order Search',
  title: 'Peer-to-Peer Summary',
  loading: 'Loading Peer-to-Peer…',
  slow: 'This is taking longer than usual. You can wait or come back later.',
  'could-not-order': 'We couldn’t open this order.',
  'could-not-booking': 'We couldn’t load the Peer-to-Peer.',
  'could-not-refresh': 'We couldn’t check for changes.',
  'could-not-task': 'We couldn’t load the next step.',
  'could-not-record': 'We couldn’t load the Peer-to-Peer details.',
  'kept-shown': 'This information may be out of date.',
  kept: 'What you typed is still here, but you can’t save it anymore.',
  none: 'This order has no Peer-to-Peer.',
  'none-next': 'If a Peer-to-Peer is available, you can request it from the order in Order Search.',

  'state.requested': 'Requested',
  'state.confirmed': 'Confirmed',
  'state.called': 'Called',
  'state.missed': 'Missed',
  'state.completed': 'Completed',
  'state.cancelled': 'Canceled',
  'state.declined': 'Declined',
  'state.expired': 'Expired',
  'state.other': 'Other status',
  'status.requested':
    'A Peer-to-Peer discussion has been requested. Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  'status.confirmed':
    'A Peer-to-Peer discussion has been scheduled. Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  'status.called':
    '{payer} called about this Peer-to-Peer. If no one has spoken with the Physician Reviewer yet, keep your phone line open.',
  'status.called-reached':
    '{payer} called on {moment} and reached your office. The outcome will appear here when it’s available.',
  'status.missed': '{payer} called but couldn’t reach anyone.',
  'status.missed-call':
    'Call {count} of {most} was missed. {payer} called on {moment} but couldn’t reach anyone. {payer} will call again. To choose a time, select Reschedule.',
  'status.missed-call-fixed':
    'Call {count} of {most} was missed. {payer} called on {moment} but couldn’t reach anyone. {payer} will call again.',
  'status.completed': 'The Peer-to-Peer discussion has taken place. The outcome will be in the letter for this order.',
  'status.completed-outcome': 'The Peer-to-Peer discussion has taken place.',
  'status.completed-missed':
    '{count, plural, one {{payer} called on {moment} but couldn’t reach anyone. This Peer-to-Peer is closed, and no discussion took place.} other {{payer} called # times but couldn’t reach anyone. The last call was {moment}. This Peer-to-Peer is closed, and no discussion took place.}}',
  'status.completed-withdrawn': 'This Peer-to-Peer was withdrawn and closed without a decision.',
  'status.cancelled': 'This Peer-to-Peer was canceled.',
  'status.cancelled-by-office': 'Your office canceled this Peer-to-Peer.',
  'status.cancelled-by-payer': '{payer} canceled this Peer-to-Peer.',
  'status.declined': '{payer} declined this Peer-to-Peer request.',
  'status.expired': 'This Peer-to-Peer request expired before {payer} confirmed it.',
  'status.other': 'We can’t show this Peer-to-Peer’s status here.',
  outcome: 'Outcome',
  'again-until': 'You can request another Peer-to-Peer until {moment}.',
  'again-never': 'You can’t request another Peer-to-Peer for this order.',
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
  'calendar-off': 'Remove from calendar',
  'calendar-saved': 'Calendar file downloaded.',
  'could-not-calendar': 'We couldn’t get the calendar file.',
});
