import { expect } from '@open-wc/testing';

import { chain } from './chain.js';

const file = (start: number, end: number) => ({ start, end });

describe('files one after another', () => {
  it('counts files that are asked for at once as one', () => {
    expect(chain([file(0, 10), file(0, 12), file(1, 9)])).to.equal(1);
  });

  it('counts a file that is asked for after another one has come', () => {
    expect(chain([file(0, 10), file(11, 20), file(11, 30), file(31, 40)])).to.equal(3);
  });

  it('counts none where nothing was asked for', () => {
    expect(chain([])).to.equal(0);
  });
});
