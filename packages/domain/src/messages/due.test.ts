import { expect } from '@open-wc/testing';

import { dueStage } from './due.js';
import type { DueStage } from './due.js';

const DUE = '2026-06-25T00:00:00Z';

describe('dueStage', () => {
  const cases: readonly [string, DueStage, string][] = [
    ['2026-06-23T23:59:59Z', 'later', 'a second more than a day is left'],
    ['2026-06-24T00:00:00Z', 'soon', 'exactly a day is left'],
    ['2026-06-24T23:59:59Z', 'soon', 'a second is left'],
    ['2026-06-25T00:00:00Z', 'over', 'the deadline has come'],
  ];

  for (const [now, expected, why] of cases) {
    it(`is ${expected} when ${why}`, () => {
      expect(dueStage({ turn: 'office', dueAt: DUE }, new Date(now))).to.equal(expected);
    });
  }

  it('is none unless the office has to act', () => {
    const now = new Date('2026-06-24T12:00:00Z');

    expect(dueStage({ turn: 'payer', dueAt: DUE }, now)).to.equal('none');
    expect(dueStage({ turn: 'none', dueAt: DUE }, now)).to.equal('none');
    expect(dueStage({ turn: 'office', dueAt: null }, now)).to.equal('none');
  });
});
