import { expect } from '@open-wc/testing';

import { differenceOf } from './difference.js';
import { randomFrom } from './random.fixture.js';

describe('differenceOf', () => {
  const cases: readonly [mine: string, theirs: string, own: readonly [string, string]][] = [
    ['Eight weeks of therapy.', 'Ten weeks of therapy.', ['Eight ', 'Ten ']],
    ['Twice weekly.', 'Twice weekly. Then once.', ['weekly.', 'weekly. Then once.']],
    ['The same.', 'The same.', ['', '']],
    ['', 'All of it.', ['', 'All of it.']],
    ['Nothing', 'shared', ['Nothing', 'shared']],
  ];

  for (const [mine, theirs, own] of cases) {
    it(`finds the difference of ${JSON.stringify(own)}`, () => {
      const found = differenceOf(mine, theirs);

      expect([found.mine, found.theirs]).to.deep.equal(own);
    });
  }

  it('returns parts that add up to both texts', () => {
    const random = randomFrom(1);
    for (let run = 0; run < 2_000; run += 1) {
      const [a, b] = [random.text(12), random.text(12)];
      const { start, mine, theirs, end } = differenceOf(a, b);
      expect(start + mine + end).to.equal(a);
      expect(start + theirs + end).to.equal(b);
    }
  });
});
