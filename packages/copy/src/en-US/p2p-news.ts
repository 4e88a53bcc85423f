/** Copy for results and for someone else's changes. */
import { catalog } from '../catalog.js';

export const newsCopy = catalog('p2p-manage', {
  'done.cancelled': 'The Peer-to-Peer is canceled.',
  'done.edited': 'Contact person updated. The time hasn’t changed.',
  'done.rescheduled': 'Your new time is booked, and your old time is released.',
  'done.rescheduled-requested': 'Your new time is requested but not yet confirmed. Your old time is released.',
  told: 'We emailed the scheduling team on {moment}.',
  'told-queued': 'The email to the scheduling team is on its way.',
  'told-failed': 'The email to the scheduling team wasn’t delivered.',
  'told-call': 'Call {payer} at {phone} and give Order ID {orderId} so they know about the change.',
  'calendar-after': 'If you added it to a calendar, select Remove from calendar below.',
  'calendar-moved': 'If you added it to a calendar, add it again. The entry will move to the new time.',
  'refused.someone': 'Your change was not made. Someone changed this Peer-to-Peer while you had it open.',
  'refused.colleague':
    'Your change was not made. {name} from your office changed this Peer-to-Peer while you had it open.',
  'refused.payer': 'Your change was not made. {payer} changed this Peer-to-Peer while you had it open.',
  'refused.you': 'Your change was not made. You changed this Peer-to-Peer in another window.',
  'found.someone': 'Someone changed this Peer-to-Peer while you had it open.',
  'found.colleague': '{name} from your office changed this Peer-to-Peer while you had it open.',
  'found.payer': '{payer} changed this Peer-to-Peer while you had it open.',
  'found.you': 'You changed this Peer-to-Peer in another window.',
  'changed.time': 'The time is now {time}.',
  'changed.state': 'New status: {state}.',
  'changed.cancelled': '{payer} canceled it.',
  'changed.participant': 'The contact person is now {person}.',
  'changed.something': 'Review the details below.',
  'once-more': 'What you entered is still here. When you confirm, we’ll ask you to confirm again.',
  'again.cancelling': 'To cancel it anyway, select Cancel Peer-to-Peer again.',
  'again.editing': 'To save your contact person anyway, select Save contact person again.',
  'again.rescheduling': 'To change the time anyway, confirm your new time again.',
});
