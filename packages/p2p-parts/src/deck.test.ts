/** The design deck's sentences, verbatim. No other test quotes copy. */
import { expect } from '@open-wc/testing';

import { ofContact, ofSlots, ofSummary } from './copy.fixture.js';

const DECK: readonly (readonly [shown: string, sentence: string])[] = [
  [ofSlots('confirm-zone'), 'Confirm the time zone for scheduling:'],
  [ofSlots('time-zone'), 'Time Zone'],
  [ofSlots('request-time'), 'Request the date and time based on Peer-to-Peer availability:'],
  [ofSlots('schedule'), 'Available Schedule'],
  [ofSlots('week', { from: 'June 22', to: 'June 26' }), 'Week of June 22 - June 26'],
  [ofSlots('previous'), 'Previous Week'],
  [ofSlots('next'), 'Next Week'],
  [ofSlots('no-availability'), 'No Availability'],
  [ofSlots('unavailable'), 'Unavailable'],
  [ofContact('legend'), 'Provide the contact information for the person participating in the Peer-to-Peer:'],
  [ofContact('contact'), 'Contact Person'],
  [ofContact('select'), 'Select'],
  [ofContact('contact.required'), 'Select a Contact Person'],
  [ofContact('firstName'), 'First Name'],
  [ofContact('firstName.required'), 'Enter a First Name'],
  [ofContact('lastName'), 'Last Name'],
  [ofContact('lastName.required'), 'Enter a Last Name'],
  [ofContact('title'), 'Title'],
  [ofContact('phone'), 'Contact Phone Number'],
  [ofContact('phone.required'), 'Enter a Contact Phone Number'],
  [ofContact('phone-example'), '0000 XXX-XXXX'],
  [ofContact('extension'), 'Extension'],
  [ofContact('extension-example'), 'e.g. 1234'],
  [ofContact('email'), 'Email Address'],
  [ofContact('email.required'), 'Enter an Email Address'],
  [ofContact('email-example'), 'name@email.com'],
  [ofContact('secondaryPhone'), 'Secondary Phone Number'],
  [ofSummary('requested'), 'The Peer-to-Peer is requested for:'],
  [ofSummary('scheduled'), 'The Peer-to-Peer is scheduled for:'],
  [ofSummary('when'), 'Scheduled Date / Time'],
  [ofSummary('zone'), 'Time Zone'],
  [ofSummary('person'), 'The person participating in the Peer-to-Peer is:'],
  [ofSummary('contact'), 'Contact Person'],
  [ofSummary('phone'), 'Contact Phone Number'],
  [ofSummary('email'), 'Email Address'],
];

describe('the copy deck of the Peer-to-Peer parts', () => {
  for (const [shown, sentence] of DECK)
    it(`shows "${sentence}" (PS-06, PS-09, PS-14, PS-17, PS-20)`, () => expect(shown).to.equal(sentence));
});
