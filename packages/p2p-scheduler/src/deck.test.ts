/** The design deck's sentences, verbatim. No other test quotes copy. */
import { expect } from '@open-wc/testing';

import { ofClosed, ofScheduler, ofStep } from './copy.fixture.js';

const DECK: readonly (readonly [shown: string, sentence: string])[] = [
  [ofScheduler('title'), 'Request Peer-to-Peer Review'],
  [
    ofScheduler('intro', { payer: 'Carelon' }),
    'A Peer-to-Peer review is available for this Order. This allows direct discussion with a Carelon Physician Reviewer to learn more about why an Order has been denied and provide additional clinical information or other supporting documents that were not available when the determination was provided.',
  ],
  [
    ofScheduler('representative-call', { payer: 'Carelon' }),
    'Once the Peer-to-Peer request has been received, a Carelon representative will confirm the date and time to schedule the Peer-to-Peer call.',
  ],
  [
    ofScheduler('not-confirmed', { payer: 'Carelon' }),
    'The submission of date and time does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by Carelon.',
  ],
  [ofScheduler('cancel'), 'Cancel'],
  [ofScheduler('continue'), 'Continue'],
  [
    ofClosed('unavailable', { payer: 'Carelon Medical Benefits Management' }),
    'Currently we are unable to process your request. Please contact Carelon Medical Benefits Management for further assistance.',
  ],
  [ofStep('summary'), 'Peer-to-Peer Request Summary'],
  [
    ofStep('advisory'),
    'Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  ],
  [
    ofStep('representative-office', { payer: 'Carelon' }),
    'Once the Peer-to-Peer request has been received, a Carelon representative will contact your office to confirm the time, date and process for completing the review.',
  ],
  [ofStep('back'), 'Back'],
  [ofStep('schedule'), 'Schedule Peer-to-Peer'],
  [ofStep('done'), 'Peer-to-Peer Scheduled'],
  [ofStep('done.confirmed'), 'The Peer-to-Peer discussion has been scheduled for:'],
  [ofStep('return'), 'Return to Order Search'],
];

describe('the copy deck of the Peer-to-Peer request', () => {
  for (const [shown, sentence] of DECK)
    it(`shows "${sentence}" (PS-04, PS-13, PS-18, PS-20, PS-22)`, () => expect(shown).to.equal(sentence));
});
