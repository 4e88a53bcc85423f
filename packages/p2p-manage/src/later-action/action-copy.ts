/** Every sentence of `<p2p-action>`. */
import { catalog } from '@portal/kit';

export const actionCopy = catalog('p2p-action', {
  request: 'Request Peer-to-Peer',
  manage: 'Manage Peer-to-Peer',
  until: 'Can be requested until {moment}',
  outcome: 'See the Peer-to-Peer outcome',
  checking: 'Checking Peer-to-Peer…',
  failed: 'We could not check Peer-to-Peer.',
  again: 'Try again',
  call: 'Call {payer} at {phone}.',
  'not-in-rollout-yet': 'Peer-to-Peer can be requested here from {date}. Until then, request it by telephone.',
  'not-in-rollout': 'Peer-to-Peer cannot be requested here yet. Request it by telephone.',
  'plan-excluded': 'This health plan takes Peer-to-Peer requests by telephone.',
  'solution-by-phone': 'For this solution, Peer-to-Peer is requested by telephone.',
  'window-over': 'The time to request a Peer-to-Peer ended on {moment}. Ask by telephone what else is possible.',
  'window-over-undated': 'The time to request a Peer-to-Peer is over. Ask by telephone what else is possible.',
  'already-used': 'The Peer-to-Peer of this order is completed. Ask by telephone what else is possible.',
  'under-appeal': 'This order is under appeal, so no Peer-to-Peer can be requested. Ask about the appeal by telephone.',
  'order-state': 'Peer-to-Peer is offered for Non-Authorized orders only.',
  unknown: 'Peer-to-Peer is not available here for this order. Ask by telephone.',
});
