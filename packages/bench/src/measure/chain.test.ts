import { expect } from '@open-wc/testing';

import { chain } from './chain.js';

const file = (start: number, end: number) => ({ start, end });

describe('files in sequence', () => {
  it('counts files requested in parallel as one', () => {
    expect(chain([file(0, 10), file(0, 12), file(1, 9)])).to.equal(1);
  });

  it('counts a file requested after another one arrived', () => {
    expect(chain([file(0, 10), file(11, 20), file(11, 30), file(31, 40)])).to.equal(3);
  });

  it('counts none without requests', () => {
    expect(chain([])).to.equal(0);
  });
});
