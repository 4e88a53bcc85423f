/** The sentences of what was done, and of what somebody else did. */
import { catalog } from '@portal/kit';

export const newsCopy = catalog('p2p-manage', {
  'done.cancelled': 'The Peer-to-Peer is cancelled.',
  'done.edited': 'The contact person is changed. The time is the same.',
  'done.rescheduled': 'The new time is booked, and the old one is given back.',
  'done.rescheduled-requested': 'The new time is requested, and the old one is given back.',
  told: 'The scheduling team was told by e-mail on {moment}.',
  'told-queued': 'The e-mail to the scheduling team is on its way.',
  'told-failed': 'The e-mail to the scheduling team was not delivered.',
  'told-call': 'Call {payer} at {phone} and quote order {orderId}, so that they know.',
  'calendar-after': 'If it is in a calendar, take it off: the file below does that.',
  'calendar-moved': 'If it is in a calendar, add it again: the entry moves to the new time.',
  'refused.someone': 'Your change was not made. Someone changed this Peer-to-Peer while you had it open.',
  'refused.colleague':
    'Your change was not made. {name} from your office changed this Peer-to-Peer while you had it open.',
  'refused.payer': 'Your change was not made. {payer} changed this Peer-to-Peer while you had it open.',
  'refused.you': 'Your change was not made. You changed this Peer-to-Peer in another window.',
  'found.someone': 'This Peer-to-Peer has changed while you had it open.',
  'found.colleague': '{name} from your office changed this Peer-to-Peer while you had it open.',
  'found.payer': '{payer} changed this Peer-to-Peer while you had it open.',
  'found.you': 'You changed this Peer-to-Peer in another window.',
  'changed.time': 'The time is now {time}.',
  'changed.state': 'Its state is now: {state}.',
  'changed.cancelled': '{payer} cancelled it.',
  'changed.participant': 'The contact person is now {person}.',
  'changed.something': 'Look at it again below.',
  'once-more': 'What you entered is still here. When you confirm, you will be asked to confirm once more.',
  'again.cancelling': 'To cancel it anyway, select Cancel Peer-to-Peer again.',
  'again.editing': 'To save your contact person anyway, select Save contact person again.',
  'again.rescheduling': 'To change the time anyway, confirm your new time again.',
});
