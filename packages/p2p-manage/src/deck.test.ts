/** The design deck's sentences, verbatim. No other test quotes copy. */
import { expect } from '@open-wc/testing';

import { ofAction, ofManage, ofTask } from './copy.fixture.js';

const DECK: readonly (readonly [shown: string, sentence: string])[] = [
  [ofAction('manage'), 'Manage Peer-to-Peer'],
  [ofManage('back'), 'Return to Order Search'],
  [ofManage('title'), 'Peer-to-Peer Summary'],
  [
    ofManage('status.confirmed'),
    'A Peer-to-Peer discussion has been scheduled. Depending on specific health plan rules, this discussion may or may not allow for alteration of outcomes. Please be advised that the call could be solely for discussion only.',
  ],
  [ofManage('cancel'), 'Cancel Peer-to-Peer'],
  [ofManage('reschedule'), 'Reschedule'],
  [
    ofManage('received', { payer: 'Carelon' }),
    'Once the Peer-to-Peer request has been received, a Carelon representative will contact your office to confirm the time, date and process for completing the review.',
  ],
  [
    ofManage('not-confirmed', { payer: 'Carelon' }),
    'The submission of preferred date and time options does not constitute a confirmed Peer-to-Peer appointment. Scheduling is subject to availability and confirmation by Carelon.',
  ],
  [
    ofTask('no-slots', { payer: 'Carelon Medical Benefits Management' }),
    'Currently we are unable to process your request. Please contact Carelon Medical Benefits Management for further assistance.',
  ],
];

describe('the copy deck of the Peer-to-Peer summary', () => {
  for (const [shown, sentence] of DECK)
    it(`shows "${sentence}" (PM-01, PM-03, PM-04, PM-06, PM-07)`, () => expect(shown).to.equal(sentence));
});
