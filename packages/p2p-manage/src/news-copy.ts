/** The sentences of what was done, and of what somebody else did. */
import { catalog } from '@portal/kit';

export const newsWords = catalog('p2p-manage', {
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
  changed: 'Somebody changed this Peer-to-Peer while you had it open. Nothing of yours was sent.',
  found: 'This Peer-to-Peer has changed while you had it open.',
  'changed.time': 'The time is now {time}.',
  'changed.state': 'Its state is now: {state}.',
  'changed.cancelled': '{payer} cancelled it.',
  'changed.participant': 'The contact person is now {person}.',
  'changed.something': 'Look at it again below.',
  kept: 'What you typed is still here, but it can no longer be saved.',
});
