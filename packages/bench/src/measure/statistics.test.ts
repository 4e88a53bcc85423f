import { expect } from '@open-wc/testing';

import { noiseOf, ratios, summary, verdict } from './statistics.js';

describe('statistics of the bench', () => {
  it('finds the median and quartiles in any order', () => {
    const { median, quartiles, runs } = summary([5, 1, 4, 2, 3]);

    expect({ median, quartiles, runs }).to.deep.equal({ median: 3, quartiles: [2, 4], runs: 5 });
  });

  it('averages the middle two', () => {
    expect(summary([1, 2, 3, 10]).median).to.equal(2.5);
  });

  it('divides each round separately, so that a slow moment affects both', () => {
    expect(ratios([10, 20, 90], [10, 20, 90]).median).to.equal(1);
    expect(ratios([10, 20, 90], [10, 20, 90]).band).to.deep.equal([1, 1]);
  });

  it('meets or misses a goal outside the noise', () => {
    const steady = summary([1.2, 1.2, 1.2]);

    expect(verdict(steady, 1.5, 0.02)).to.equal('met');
    expect(verdict(steady, 1, 0.02)).to.equal('missed');
  });

  it('is undecided within the noise', () => {
    expect(verdict(summary([1.2, 1.2, 1.2]), 1.21, 0.05)).to.equal("can't tell");
    expect(verdict(summary([1, 1.2, 1.4, 1, 1.4]), 1.3, 0)).to.equal("can't tell");
  });

  it('measures the noise with the same page twice', () => {
    expect(noiseOf([110, 110, 110], [100, 100, 100])).to.be.closeTo(0.1, 1e-9);
  });
});
