/** The sentences where no peer-to-peer can be requested (PS-13, PS-26). */
import { catalog } from '@portal/kit';

export const closedCopy = catalog('p2p-scheduler', {
  title: 'Request Peer-to-Peer Review',
  return: 'Return to Order Search',
  unavailable: 'Currently we are unable to process your request. Please contact {payer} for further assistance.',
  phone: 'Telephone',
  hours: 'Hours',
  reference: 'Reference to quote',
  until: 'Can be requested until',
  'booked-title': 'There is a Peer-to-Peer for this Order',
  booked:
    'A Peer-to-Peer has been requested for this Order already. To see, move or cancel it, press “Manage Peer-to-Peer”.',
  manage: 'Manage Peer-to-Peer',
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
});
