/** Copy of `<p2p-action>`. */
import { catalog } from '../catalog.js';

export const p2pActionCopy = catalog('p2p-action', {
  request: 'Request Peer-to-Peer',
  manage: 'Manage Peer-to-Peer',
  until: 'Request by {moment}',
  outcome: 'View Peer-to-Peer outcome',
  checking: 'Checking Peer-to-Peer availability…',
  failed: 'We couldn’t check Peer-to-Peer availability.',
  again: 'Try again',
  call: '{payer}: {phone}',
  'not-in-rollout-yet': 'You can request a Peer-to-Peer here starting {date}. Until then, request it by phone.',
  'not-in-rollout': 'You can’t request a Peer-to-Peer here yet. Request it by phone.',
  'plan-excluded': 'For this health plan, request a Peer-to-Peer by phone.',
  'solution-by-phone': 'For this type of service, request a Peer-to-Peer by phone.',
  'window-over': 'The deadline to request a Peer-to-Peer was {moment}. Call to ask about other options.',
  'window-over-undated': 'The deadline to request a Peer-to-Peer has passed. Call to ask about other options.',
  'already-used': 'The Peer-to-Peer for this order has already taken place. Call to ask about other options.',
  'under-appeal': 'This order is under appeal, so you can’t request a Peer-to-Peer. Call to ask about the appeal.',
  'order-state': 'Peer-to-Peer is available only for Non-Authorized orders.',
  unknown: 'Peer-to-Peer isn’t available here for this order. Call to ask about your options.',
});
