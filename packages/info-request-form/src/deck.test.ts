/** The design deck's copy, word for word; no other test quotes a sentence. */
import { expect } from '@open-wc/testing';

import { ofFiles, ofForm } from './copy.fixture.js';

const DECK: readonly (readonly [actual: string, sentence: string])[] = [
  [ofForm('title'), 'Provide Additional Information'],
  [ofForm('lead'), 'Based on clinical review, additional information is needed to complete your request.'],
  [
    ofForm('deadline', { date: '6/25/2026', time: '7:00 PM CT' }),
    'Please provide this information as soon as possible, otherwise this request could close on 6/25/2026 at 7:00 PM CT',
  ],
  [ofForm('question.placeholder'), 'Enter your answers here'],
  [ofForm('question.left', { n: 986, max: 1000 }), '986 characters left (Maximum 1000 characters)'],
  [
    ofForm('documents.lead'),
    'Please provide the documents requested below. If these were not completed, please provide documentation explaining why.',
  ],
  [ofForm('disclaimer'), 'Disclaimer'],
  [ofForm('attachments'), 'Attachments'],
  [ofFiles('files.name'), 'File name'],
  [ofFiles('files.uploaded'), 'Uploaded date/time'],
  [ofFiles('files.size'), 'File size'],
  [ofFiles('files.type'), 'File type'],
  [ofFiles('files.status'), 'Status'],
  [ofFiles('files.action'), 'Action'],
  [ofFiles('files.none'), 'No record found.'],
  [ofFiles('files.perPage'), 'Results per page:'],
  [ofFiles('files.range.none'), '0 of 0'],
  [ofFiles('files.attach'), 'Attach file'],
  [ofFiles('status.accepted'), 'File Accepted'],
  [ofForm('submit'), 'Submit Additional Information'],
];

describe('the copy deck of the information request', () => {
  for (const [actual, sentence] of DECK)
    it(`shows "${sentence}" (IR-01, IR-05, IR-10)`, () => expect(actual).to.equal(sentence));
});
