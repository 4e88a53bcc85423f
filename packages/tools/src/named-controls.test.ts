import { expect } from '@open-wc/testing';

import { catalogsIn, missingControls } from './named-controls-rule.js';

const missingIn = (...texts: readonly string[]): readonly string[] =>
  missingControls(texts.map((text, index) => ({ module: 'list', key: String(index), text }))).map(
    ({ control }) => control,
  );

const SENTENCES: readonly (readonly [sentence: string, label: string, missing: readonly string[]])[] = [
  ['You can wait or select Refresh.', 'Refresh', []],
  ['You can wait or select Refresh.', 'Refresh the list', ['Refresh']],
  ['Press “Schedule Peer-to-Peer” again.', 'Schedule Peer-to-Peer', []],
  ['Press “Schedule Peer-to-Peer” again.', 'Schedule', ['Schedule Peer-to-Peer']],
  ['Select Save and leave again, or wait.', 'Save and leave', []],
  ['Select a Reason', 'Reason', []],
  ['Select a Reason', 'Why', ['Reason']],
  ['It was not removed. Try again.', 'Try again', []],
  ['You can wait, try again, or cancel.', 'Try again', ['Cancel']],
  ['Use the arrow keys. Choose one for each item.', 'Next', []],
];

describe('the check of named controls', () => {
  for (const [sentence, label, missing] of SENTENCES) {
    it(`finds ${missing.length > 0 ? missing.join() : 'nothing'} missing: ${sentence} beside ${label} (10-13)`, () => {
      expect(missingIn(sentence, label)).to.deep.equal(missing);
    });
  }

  it('compares a sentence only with labels of its own module (10-13)', () => {
    const missing = missingControls([
      { module: 'list', key: 'slow', text: 'You can wait or select Refresh.' },
      { module: 'form', key: 'refresh', text: 'Refresh' },
    ]);

    expect(missing.map(({ module, key }) => `${module}.${key}`)).to.deep.equal(['list.slow']);
  });

  it("accepts the error view's button and keyboard keys (10-13)", () => {
    const missing = missingControls([
      { module: 'list', key: 'kept', text: 'Nothing changed. Try again.' },
      { module: 'list', key: 'keys', text: 'Use Page Up or Page Down to change weeks.' },
      { module: 'failure', key: 'again', text: 'Try again' },
    ]);

    expect(missing).to.deep.equal([]);
  });

  it('reads catalogs in both formats (10-13)', () => {
    const source = `
const TEXTS = {
  slow: 'Wait.',
  'a.b':
    'It\\'s here.',
};
export const words = catalog('list', TEXTS);
const others = catalog('form', {
  next: 'Next',
});`;

    expect(catalogsIn(source).map(({ module, key, text }) => [module, key, text])).to.deep.equal([
      ['list', 'slow', 'Wait.'],
      ['list', 'a.b', "It's here."],
      ['form', 'next', 'Next'],
    ]);
  });

  it('reads shared sentences and their overrides (10-13)', () => {
    const shared = `
export const FAULTS = {
  empty: 'It is empty.',
} as const;
export const SHARED = {
  ...FAULTS,
  retry: 'Retry',
} as const;`;
    const source = `
const TEXTS = {
  ...SHARED,
  empty: 'Nothing is in it.',
} as const;
const words = catalog('list', TEXTS, KEYS);
const others = catalog('form', {
  ...SHARED,
  next: 'Next',
});`;

    expect(catalogsIn(source, shared + source).map(({ module, key, text }) => [module, key, text])).to.deep.equal([
      ['list', 'empty', 'Nothing is in it.'],
      ['list', 'retry', 'Retry'],
      ['form', 'empty', 'It is empty.'],
      ['form', 'retry', 'Retry'],
      ['form', 'next', 'Next'],
    ]);
  });
});
