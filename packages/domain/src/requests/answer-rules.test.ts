import { expect } from '@open-wc/testing';

import { isProvided, itemFault, itemState, itemsForFiles } from './answer-rules.js';
import type { DocumentRule, GivenAnswer, GivenFile, QuestionRule, ItemState } from './answer-rules.js';

const question: QuestionRule = { kind: 'question', itemId: 'q', required: true, maxLength: 10 };
const document: DocumentRule = { kind: 'document', itemId: 'd', required: true, minCount: 2 };
const answered = (text: string): GivenAnswer => ({ text, cannotProvide: null });
const cannot = (reason: string, text = ''): GivenAnswer => ({ text: '', cannotProvide: { reason, text } });
const files = (...all: readonly GivenFile['status'][]): readonly GivenFile[] =>
  all.map((status) => ({ itemId: 'd', status }));

describe('itemState (IR-20)', () => {
  const words: readonly [text: string, expected: ItemState][] = [
    ['', { state: 'missing' }],
    [' \n\t ', { state: 'missing' }],
    ['\u200b\u2060\ufeff', { state: 'missing' }],
    ['Six weeks', { state: 'provided' }],
    ['0123456789', { state: 'provided' }],
    ['0123456789a', { state: 'too-long', over: 1 }],
    [' '.repeat(12), { state: 'too-long', over: 2 }],
  ];

  for (const [text, expected] of words) {
    it(`returns ${expected.state} for a question with ${JSON.stringify(text)}`, () => {
      expect(itemState(question, answered(text), [])).to.deep.equal(expected);
    });
  }

  const documents: readonly [why: string, GivenAnswer, readonly GivenFile[], ItemState][] = [
    ['no file', answered(''), [], { state: 'missing' }],
    ['a file of another item', answered(''), [{ itemId: 'other', status: 'accepted' }], { state: 'missing' }],
    ['a file of the whole request', answered(''), [{ itemId: null, status: 'accepted' }], { state: 'missing' }],
    ['only refused files', answered(''), files('refused', 'refused'), { state: 'missing' }],
    ['one of two accepted', answered(''), files('accepted'), { state: 'partly', have: 1, need: 2 }],
    ['one of two being checked', answered(''), files('pending'), { state: 'partly', have: 0, need: 2 }],
    ['one of two on its way', answered(''), files('sending'), { state: 'partly', have: 0, need: 2 }],
    [
      'one accepted, one being checked',
      answered(''),
      files('accepted', 'pending'),
      { state: 'pending', have: 1, need: 2 },
    ],
    [
      'one being checked, one on its way',
      answered(''),
      files('pending', 'sending'),
      { state: 'sending', have: 0, need: 2 },
    ],
    ['both accepted', answered(''), files('accepted', 'accepted'), { state: 'provided' }],
    ['both accepted and a reason begun', cannot(''), files('accepted', 'accepted'), { state: 'provided' }],
    ['no reason chosen yet', cannot(''), [], { state: 'reason-missing' }],
    ['a reason', cannot('not-performed'), [], { state: 'explained' }],
    ['another reason without words', cannot('other', ' '), [], { state: 'reason-words-missing' }],
    ['another reason in words', cannot('other', 'Moved'), files('accepted'), { state: 'explained' }],
  ];

  for (const [why, answer, given, expected] of documents) {
    it(`returns ${expected.state} for a document: ${why}`, () => {
      expect(itemState(document, answer, given)).to.deep.equal(expected);
    });
  }

  it('requires one file if the request names no number', () => {
    expect(itemState({ ...document, minCount: 0 }, answered(''), [])).to.deep.equal({ state: 'missing' });
  });
});

describe('itemFault', () => {
  const cases: readonly [ItemState, required: string | undefined, optional: string | undefined][] = [
    [{ state: 'missing' }, 'missing', undefined],
    [{ state: 'partly', have: 1, need: 2 }, 'partly', undefined],
    [{ state: 'too-long', over: 1 }, 'too-long', 'too-long'],
    [{ state: 'reason-missing' }, 'reason-missing', 'reason-missing'],
    [{ state: 'reason-words-missing' }, 'reason-words-missing', 'reason-words-missing'],
    [{ state: 'pending', have: 1, need: 2 }, undefined, undefined],
    [{ state: 'sending', have: 1, need: 2 }, undefined, undefined],
    [{ state: 'provided' }, undefined, undefined],
    [{ state: 'explained' }, undefined, undefined],
  ];

  for (const [standing, required, optional] of cases) {
    it(`maps ${standing.state} to ${required ?? 'no error'}, or to ${optional ?? 'none'} if optional`, () => {
      expect(itemFault({ required: true }, standing)).to.equal(required);
      expect(itemFault({ required: false }, standing)).to.equal(optional);
    });
  }

  it('counts provided and explained items', () => {
    expect(cases.filter(([standing]) => isProvided(standing)).length).to.equal(2);
  });
});

describe('itemsForFiles', () => {
  const other: DocumentRule = { ...document, itemId: 'e', minCount: 1 };
  const given = (found: readonly GivenFile[], answer = answered('')) => ({ answers: () => answer, files: found });

  it('fills the first incomplete documents in order, then the whole request', () => {
    expect(itemsForFiles(4, [question, document, other], given([]))).to.deep.equal(['d', 'd', 'e', null]);
  });

  it('counts files in progress, but not rejected ones', () => {
    expect(itemsForFiles(2, [document, other], given(files('accepted', 'pending')))).to.deep.equal(['e', null]);
    expect(itemsForFiles(1, [document], given(files('refused', 'refused')))).to.deep.equal(['d']);
    expect(itemsForFiles(1, [other], given([...files('accepted'), { itemId: 'e', status: 'accepted' }]))).to.deep.equal(
      [null],
    );
    expect(itemsForFiles(1, [document], given(files('accepted', 'accepted', 'accepted')))).to.deep.equal([null]);
  });

  it("skips a document that the office can't provide", () => {
    expect(itemsForFiles(1, [document], given([], cannot('not-performed')))).to.deep.equal([null]);
  });
});
