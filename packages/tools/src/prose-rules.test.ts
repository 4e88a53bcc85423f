import { expect } from '@open-wc/testing';

import { commentFaults, testNameFaults } from './prose-rules.js';

const phraseIn = (text: string): readonly string[] =>
  commentFaults(text).flatMap((fault) => /“(.*)”/.exec(fault)?.[1] ?? []);

describe('the prose check', () => {
  const comments: readonly (readonly [text: string, phrases: readonly string[]])[] = [
    ['What a host has to set.', ['What']],
    ['The error is told once, and drawn beside its field.', ['told', 'drawn']],
    ['Reads it anew where it is stale.', ['anew', 'where it is']],
    ['A port that is no port.', ['is no port']],
    ['The colour of whoever is signed in.', ['whoever', 'colour']],
    ['Returns the banned word "told" and `says` as they are.', []],
    ['Shows an error if there is no phone number and the call is no longer possible.', []],
  ];
  for (const [text, phrases] of comments)
    it(`finds ${phrases.join(', ') || 'nothing'} in “${text}”`, () => {
      expect(phraseIn(text)).to.deep.equal([...phrases]);
    });

  it('finds a phrase in a test name', () => {
    expect(testNameFaults('says so when a file fails (IR-20)')).to.have.length(1);
    expect(testNameFaults('shows an error when a file fails (IR-20)')).to.be.empty;
  });

  it('counts a placeholder as one word and no IDs', () => {
    const twelve = 'shows one two three four five six seven eight nine ten ${name.at(0) ?? 1}';
    expect(testNameFaults(`${twelve} (IR-20, PS-03)`)).to.be.empty;
    expect(testNameFaults(`${twelve} more (IR-20)`)).to.deep.equal(['13 words; at most 12']);
  });
});
