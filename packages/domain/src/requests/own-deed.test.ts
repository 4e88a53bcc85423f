import { expect } from '@open-wc/testing';

import { isOwnDeed } from './own-deed.js';

describe('isOwnDeed', () => {
  it('follows the server, also against the name (10-3)', () => {
    expect(isOwnDeed({ by: 'Dana Whitfield', byYou: true }, 'Viral Patel')).to.equal(true);
    expect(isOwnDeed({ by: 'Viral Patel', byYou: false }, 'Viral Patel')).to.equal(false);
  });

  it('compares names where the server does not say (10-3)', () => {
    expect(isOwnDeed({ by: 'Viral Patel' }, 'Viral Patel')).to.equal(true);
    expect(isOwnDeed({ by: 'Dana Whitfield' }, 'Viral Patel')).to.equal(false);
  });

  it('is nobody’s where neither is known (10-3)', () => {
    expect(isOwnDeed({ by: undefined }, undefined)).to.equal(false);
    expect(isOwnDeed({ by: '' }, '')).to.equal(false);
  });
});
