/** The design deck's copy, word for word; no other test quotes a sentence. */
import { expect } from '@open-wc/testing';

import { ofBadge, ofDetail, ofList } from './copy.fixture.js';

const DECK: readonly (readonly [actual: string, sentence: string])[] = [
  [ofList('title'), 'Message Center'],
  [ofList('refresh'), 'Refresh'],
  [ofList('tab.unread'), 'Unread'],
  [ofList('tab.closed'), 'Closed'],
  [ofList('tab.today'), 'Today'],
  [ofList('delete'), 'Delete'],
  [ofList('mark-read'), 'Mark as Read'],
  [ofList('column.type'), 'Message Type'],
  [ofList('column.member'), 'Member Name'],
  [ofList('column.order'), 'Order ID'],
  [ofList('column.plan'), 'Health Plan'],
  [ofList('column.received'), 'Received'],
  [ofList('column.status'), 'Request Status'],
  [ofList('found', { count: 13 }), 'Total Number of Records Found: 13'],
  [ofDetail('previous'), 'Previous'],
  [ofDetail('next'), 'Next'],
  [ofDetail('message.title', { type: 'Clarification is Needed' }), 'Message: Clarification is Needed'],
  [ofDetail('case.member-id'), 'Member ID:'],
  [ofDetail('case.birth'), 'Date of Birth:'],
  [ofDetail('case.age'), 'Age:'],
  [ofDetail('case.services'), 'Services:'],
  [ofBadge('count', { label: ofBadge('label'), count: 1 }), 'Secure Messages (1)'],
];

describe('the copy deck of the message center', () => {
  for (const [actual, sentence] of DECK) it(`shows "${sentence}" (DD-06)`, () => expect(actual).to.equal(sentence));
});
