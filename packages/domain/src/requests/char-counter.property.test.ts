import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { charactersLeft } from './char-counter.js';

/**
 * The rule of the contract, stated once more and counted one unit at a time: every line break is one, all
 * else is counted as UTF-16 code units.
 */
function used(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const isSecondHalf = text.charAt(i) === '\n' && text.charAt(i - 1) === '\r';
    if (!isSecondHalf) count += 1;
  }
  return count;
}

const hard = fc.constantFrom(
  '\r\n',
  '\r',
  '\n',
  '\r\r\n',
  '\n\r',
  '👍',
  '👩‍⚕️',
  'e\u0301',
  '\ud83d',
  '\ude00',
  '\u202e',
  '\0',
  ' ',
);
const text = fc
  .array(fc.oneof(hard, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('charactersLeft over 10,000 random texts', () => {
  for (const limit of [1000, 1500]) {
    it(`leaves with what is used the limit of ${String(limit)}, and no other (IR-06, C1)`, () => {
      fc.assert(
        fc.property(text, (typed) => charactersLeft(typed, limit) + used(typed) === limit),
        { numRuns: 10_000 },
      );
    });
  }

  it('takes a megabyte in a moment (IR-06)', () => {
    const long = 'Physical therapy.\r\n'.repeat(55_000);
    const start = performance.now();

    charactersLeft(long, 1000);

    expect(performance.now() - start).to.be.below(100);
  });
});
