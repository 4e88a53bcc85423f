import { expect } from '@open-wc/testing';

import { dueCopy } from './due-copy.js';

const CHICAGO = { timeZone: 'America/Chicago', locale: 'en-US' };
const DUE = '2026-06-24T00:00:00Z'; // Tuesday, June 23, 7:00 PM in Chicago

const wordsAt = (now: string, due = DUE, place = CHICAGO): string => {
  const { when, date, time, left } = dueCopy(due, new Date(now), place);
  return [when, date, time, left].join(' | ').replaceAll('\u00a0', ' ');
};

describe('dueCopy (3d.1, 3d.5)', () => {
  const cases: readonly [now: string, expected: string, why: string][] = [
    ['2026-06-23T20:40:00Z', 'today | Tue, Jun 23 | 7:00 PM CT | 3 hours, 20 minutes', 'on the day itself'],
    ['2026-06-22T21:00:00Z', 'tomorrow | Tue, Jun 23 | 7:00 PM CT | 1 day, 3 hours', 'on the day before'],
    ['2026-06-23T04:59:59Z', 'tomorrow | Tue, Jun 23 | 7:00 PM CT | 19 hours', 'a second before midnight'],
    ['2026-06-23T05:00:00Z', 'today | Tue, Jun 23 | 7:00 PM CT | 19 hours', 'at midnight on the wall, not in UTC'],
    ['2026-06-21T14:00:00Z', 'later | Tue, Jun 23 | 7:00 PM CT | 2 days, 10 hours', 'two days before'],
    ['2026-06-23T23:59:30Z', 'today | Tue, Jun 23 | 7:00 PM CT | ', 'at the last moment'],
    ['2026-06-24T00:00:00Z', 'past-today | Tue, Jun 23 | 7:00 PM CT | ', 'when it has come'],
    ['2026-06-25T00:00:00Z', 'past | Tue, Jun 23 | 7:00 PM CT | ', 'a day after'],
  ];
  for (const [now, expected, why] of cases) {
    it(`is correct ${why}`, () => {
      expect(wordsAt(now)).to.equal(expected);
    });
  }

  it('includes the year if it is not the current one', () => {
    expect(wordsAt('2026-12-30T14:00:00Z', '2027-01-05T01:00:00Z')).to.contain('Mon, Jan 4, 2027');
    expect(wordsAt('2026-12-31T14:00:00Z', '2027-01-01T01:00:00Z'), 'still this year in Chicago').to.contain(
      'today | Thu, Dec 31 |',
    );
  });

  it("uses the user's zone, which may be on another day", () => {
    const guam = { timeZone: 'Pacific/Guam', locale: 'en-US' };

    expect(wordsAt('2026-06-23T13:00:00Z', DUE, guam)).to.equal(
      'tomorrow | Wed, Jun 24 | 10:00 AM Guam Time | 11 hours',
    );
    expect(wordsAt('2026-06-23T13:00:00Z', DUE, { ...CHICAGO, timeZone: 'America/Phoenix' })).to.contain(
      'today | Tue, Jun 23 | 5:00 PM MST',
    );
  });

  it('counts the extra hour of the night the clocks change', () => {
    expect(wordsAt('2026-10-31T17:00:00Z', '2026-11-01T18:00:00Z')).to.contain(
      'tomorrow | Sun, Nov 1 | 12:00 PM CT | 1 day, 1 hour',
    );
  });
});
