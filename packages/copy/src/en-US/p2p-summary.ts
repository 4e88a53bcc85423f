import { catalog } from '../catalog.js';

/** Copy of the booked time and the participant. */
export const summaryCopy = catalog('p2p-summary', {
  requested: 'The Peer-to-Peer is requested for:',
  scheduled: 'The Peer-to-Peer is scheduled for:',
  'was-requested': 'The Peer-to-Peer was requested for:',
  'was-scheduled': 'The Peer-to-Peer was scheduled for:',
  when: 'Scheduled Date / Time',
  zone: 'Time Zone',
  'payer-time': '{payer}’s time: {time}, {zone}',
  person: 'The person participating in the Peer-to-Peer is:',
  contact: 'Contact Person',
  phone: 'Contact Phone Number',
  secondary: 'Secondary Phone Number',
  email: 'Email Address',
  credential: 'Credential',
});
