import { expect } from '@open-wc/testing';

import { selectionState, stillOnPage, toggled } from './selection.js';

describe('selection', () => {
  it('is none, some or all of what is on the page', () => {
    expect(selectionState([], ['a', 'b'])).to.equal('none');
    expect(selectionState(['a'], ['a', 'b'])).to.equal('some');
    expect(selectionState(['b', 'a'], ['a', 'b'])).to.equal('all');
  });

  it('is none on an empty page, whatever was ticked before', () => {
    expect(selectionState(['a'], [])).to.equal('none');
  });

  it('loses what is no longer on the page', () => {
    expect(stillOnPage(['a', 'c'], ['a', 'b'])).to.deep.equal(['a']);
  });

  it('ticks and unticks', () => {
    expect(toggled(['a'], 'b')).to.deep.equal(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).to.deep.equal(['b']);
  });
});
