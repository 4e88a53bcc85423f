import { expect } from '@open-wc/testing';

import { longestTask, partsOf } from './trace.js';
import type { Stretch } from './trace.js';

const STRETCHES: readonly Stretch[] = [
  { name: 'RunTask', at: 0, end: 10, ticks: 10 },
  { name: 'FunctionCall', at: 1, end: 9, ticks: 7 },
  { name: 'Layout', at: 2, end: 5, ticks: 3 },
  { name: 'RunTask', at: 20, end: 24, ticks: 4 },
];

describe('parts of a trace', () => {
  it('counts each stretch without nested ones', () => {
    const { script, layout, other } = partsOf(STRETCHES, 0, 30);

    expect({ script, layout, other }).to.deep.equal({ script: 4, layout: 3, other: 7 });
  });

  it('counts only work within the period', () => {
    expect(partsOf(STRETCHES, 15, 30).other).to.equal(4);
    expect(longestTask(STRETCHES, 15, 30)).to.equal(4);
  });
});
