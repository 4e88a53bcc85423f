import { expect } from '@open-wc/testing';

import { charactersLeft } from './char-counter.js';

/**
 * An independent implementation of the contract's rule: every line break counts once, everything else in UTF-16 code
 * units.
 */
function used(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const isSecondHalf = text.charAt(i) === '\n' && text.charAt(i - 1) === '\r';
    if (!isSecondHalf) count += 1;
  }
  return count;
}

const HARD = ['\r\n', '\r', '\n', '\r\r\n', '\n\r', '👍', '👩‍⚕️', 'e\u0301', '\ud83d', '\ude00', '\u202e', '\0', ' '];

/** Difficult sequences and arbitrary code units, the same in every run (mulberry32). */
function randomTexts(seed: number): () => string {
  let state = seed;
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % most;
  };
  const piece = (): string => HARD[below(2 * HARD.length)] ?? String.fromCharCode(below(0x1_00_00));
  return () => Array.from({ length: below(40) }, piece).join('');
}

describe('charactersLeft over 10,000 random texts', () => {
  for (const limit of [1000, 1500]) {
    it(`adds up with the used characters to ${String(limit)} (IR-06, DD-01)`, () => {
      const next = randomTexts(limit);
      for (let run = 0; run < 10_000; run += 1) {
        const typed = next();
        if (charactersLeft(typed, limit) + used(typed) !== limit) expect.fail(JSON.stringify(typed));
      }
    });
  }

  // Quadratic work would exceed the test timeout.
  it('counts a megabyte exactly (IR-06)', () => {
    const line = 'Physical therapy.\r\n';

    expect(charactersLeft(line.repeat(55_000), 1000)).to.equal(1000 - used(line) * 55_000);
  });
});
