import { expect } from '@open-wc/testing';

import { rangeOf, selectionState, stillListed, stillOnPage, toggled, withTicks } from './selection.js';

describe('selection', () => {
  it('selects none, some, or all rows of the page', () => {
    expect(selectionState([], ['a', 'b'])).to.equal('none');
    expect(selectionState(['a'], ['a', 'b'])).to.equal('some');
    expect(selectionState(['b', 'a'], ['a', 'b'])).to.equal('all');
  });

  it('is none on an empty page, even with a selection elsewhere', () => {
    expect(selectionState(['a'], [])).to.equal('none');
  });

  it('drops rows that left the page', () => {
    expect(stillOnPage(['a', 'c'], ['a', 'b'])).to.deep.equal(['a']);
  });

  it('keeps rows of other pages if a page shrinks (10-11)', () => {
    expect(stillListed(['a', 'b', 'z'], ['a', 'b'], ['b', 'c'])).to.deep.equal(['b', 'z']);
  });

  it('selects and clears', () => {
    expect(toggled(['a'], 'b')).to.deep.equal(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).to.deep.equal(['b']);
  });

  it('adds and removes many rows, each once (10-11)', () => {
    expect(withTicks(['a', 'x'], ['a', 'b'], true)).to.deep.equal(['a', 'x', 'b']);
    expect(withTicks(['a', 'x', 'b'], ['a', 'b'], false)).to.deep.equal(['x']);
  });

  it('spans the rows between two rows in either direction (10-11)', () => {
    const page = ['a', 'b', 'c', 'd'];
    expect(rangeOf(page, 'b', 'd')).to.deep.equal(['b', 'c', 'd']);
    expect(rangeOf(page, 'd', 'b')).to.deep.equal(['b', 'c', 'd']);
    expect(rangeOf(page, 'x', 'b')).to.deep.equal(['b']);
    expect(rangeOf(page, undefined, 'b')).to.deep.equal(['b']);
  });
});
