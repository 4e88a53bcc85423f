import { expect } from '@open-wc/testing';

import { START, changed, pageSizeOf, sortBy, viewOf } from './list-state.js';

const DEEP = { ...START, cursor: 'p3', selected: ['a'] };

describe('the state of the list', () => {
  it('starts with all messages, newest first (DD-04)', () => {
    expect(START.view).to.equal('all');
    expect(START.sort).to.deep.equal({ by: 'received', direction: 'descending' });
  });

  it('goes to the first page and unticks when the view changes (MC-26)', () => {
    for (const change of [
      { kind: 'view', view: 'unread' },
      { kind: 'search', search: 'x' },
      { kind: 'due' },
    ] as const) {
      const { cursor, selected } = changed(DEEP, change);
      expect([cursor, selected], change.kind).to.deep.equal(['', []]);
    }
  });

  it('keeps ticks across pages and sorts of the same messages (10-11)', () => {
    expect(changed(DEEP, { kind: 'page', cursor: 'p4' })).to.deep.include({ cursor: 'p4', selected: ['a'] });
    for (const change of [
      { kind: 'sort', sort: { by: 'type', direction: 'ascending' } },
      { kind: 'size', size: 25 },
    ] as const) {
      const { cursor, selected } = changed(DEEP, change);
      expect([cursor, selected], change.kind).to.deep.equal(['', ['a']]);
    }
  });

  it('ticks without changing the page', () => {
    expect(changed(DEEP, { kind: 'toggle', messageId: 'b' })).to.deep.include({ cursor: 'p3', selected: ['a', 'b'] });
    expect(changed(DEEP, { kind: 'select', messageIds: [] }).selected).to.deep.equal([]);
  });

  it("reverses the sort on the same column, and uses another's default", () => {
    expect(sortBy('received', 'descending', START.sort).direction).to.equal('ascending');
    expect(sortBy('type', 'ascending', START.sort)).to.deep.equal({ by: 'type', direction: 'ascending' });
    expect(sortBy('received', 'descending', { by: 'type', direction: 'ascending' }).direction).to.equal('descending');
  });

  it('uses the default for an unknown attribute value', () => {
    expect([viewOf('closed'), viewOf('everything')]).to.deep.equal(['closed', 'all']);
    expect([pageSizeOf(25), pageSizeOf(7), pageSizeOf(Number.NaN)]).to.deep.equal([25, 10, 10]);
  });
});
