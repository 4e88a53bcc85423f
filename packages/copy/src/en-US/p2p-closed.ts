/** Copy for the cases in which the user can't request a Peer-to-Peer (PS-13, PS-26). */
import { catalog } from '../catalog.js';

export const closedCopy = catalog('p2p-scheduler', {
  title: 'Request Peer-to-Peer Review',
  return: 'Return to Order Search',
  unavailable: 'Currently we are unable to process your request. Please contact {payer} for further assistance.',
  phone: 'Phone',
  hours: 'Hours',
  reference: 'Reference number',
  until: 'Request by',
  'booked-title': 'This Order already has a Peer-to-Peer',
  booked: 'To view, reschedule, or cancel the Peer-to-Peer, select Manage Peer-to-Peer.',
  manage: 'Manage Peer-to-Peer',
  'no.not-in-rollout-yet': 'You can request a Peer-to-Peer here starting {date}. Until then, request it by phone.',
  'no.not-in-rollout': 'You can’t request a Peer-to-Peer here yet. Request it by phone.',
  'no.plan-excluded': 'For this health plan, request a Peer-to-Peer by phone.',
  'no.solution-by-phone': 'For this type of service, request a Peer-to-Peer by phone.',
  'no.window-over': 'The deadline to request a Peer-to-Peer was {date}. Call to ask about other options.',
  'no.window-over-undated': 'The deadline to request a Peer-to-Peer has passed. Call to ask about other options.',
  'no.already-used': 'The Peer-to-Peer for this order has already taken place. Call to ask about other options.',
  'no.under-appeal': 'This order is under appeal, so you can’t request a Peer-to-Peer. Call to ask about the appeal.',
  'no.order-state': 'Peer-to-Peer is available only for Non-Authorized orders.',
  'no.unknown': 'Peer-to-Peer isn’t available here for this order. Call to ask about your options.',
});
