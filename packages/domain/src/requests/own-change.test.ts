import { expect } from '@open-wc/testing';

import { isOwnChange } from './own-change.js';

describe('isOwnChange', () => {
  it('trusts the server over the name (10-3)', () => {
    expect(isOwnChange({ by: 'Dana Whitfield', byYou: true }, 'Viral Patel')).to.equal(true);
    expect(isOwnChange({ by: 'Viral Patel', byYou: false }, 'Viral Patel')).to.equal(false);
  });

  it("compares names if the server doesn't say (10-3)", () => {
    expect(isOwnChange({ by: 'Viral Patel' }, 'Viral Patel')).to.equal(true);
    expect(isOwnChange({ by: 'Dana Whitfield' }, 'Viral Patel')).to.equal(false);
  });

  it('is false if neither name is known (10-3)', () => {
    expect(isOwnChange({ by: undefined }, undefined)).to.equal(false);
    expect(isOwnChange({ by: '' }, '')).to.equal(false);
  });
});
