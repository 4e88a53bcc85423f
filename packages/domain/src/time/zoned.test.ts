import { expect } from '@open-wc/testing';

import { instantOf, isTimeZone, startOfDay, wallClock } from './zoned.js';

const CHICAGO = 'America/Chicago';

describe('wallClock', () => {
  const cases: readonly [instant: string, expected: string, why: string][] = [
    ['2026-03-08T07:30:00Z', '01:30', 'before the spring change'],
    ['2026-03-08T08:30:00Z', '03:30', 'after the spring change: 02:30 does not exist'],
    ['2026-11-01T06:30:00Z', '01:30', 'first 01:30 of the autumn change'],
    ['2026-11-01T07:30:00Z', '01:30', 'second 01:30 of the autumn change'],
  ];

  for (const [instant, expected, why] of cases) {
    it(`reads ${expected} in Chicago ${why}`, () => {
      expect(wallClock(instant, CHICAGO).time).to.equal(expected);
    });
  }

  it('moves to the next day where the zone is past midnight', () => {
    expect(wallClock('2026-06-16T03:30:00Z', CHICAGO).date).to.equal('2026-06-15');
    expect(wallClock('2026-06-16T03:30:00Z', 'UTC').date).to.equal('2026-06-16');
  });
});

describe('instantOf', () => {
  it('finds the instant of a wall clock in summer and in winter', () => {
    expect(instantOf({ date: '2026-05-08', time: '19:00' }, CHICAGO)).to.deep.equal({
      kind: 'exact',
      instant: '2026-05-09T00:00:00.000Z',
    });
    expect(instantOf({ date: '2026-12-08', time: '19:00' }, CHICAGO)).to.deep.equal({
      kind: 'exact',
      instant: '2026-12-09T01:00:00.000Z',
    });
  });

  it('says that the skipped hour of spring does not exist', () => {
    expect(instantOf({ date: '2026-03-08', time: '02:30' }, CHICAGO).kind).to.equal('gap');
  });

  it('gives both instants of the hour that autumn repeats, earlier first', () => {
    expect(instantOf({ date: '2026-11-01', time: '01:30' }, CHICAGO)).to.deep.equal({
      kind: 'overlap',
      instants: ['2026-11-01T06:30:00.000Z', '2026-11-01T07:30:00.000Z'],
    });
  });
});

describe('startOfDay', () => {
  it('is midnight on the wall, not in UTC', () => {
    expect(startOfDay('2026-06-15', CHICAGO)).to.equal('2026-06-15T05:00:00.000Z');
  });
});

describe('isTimeZone', () => {
  it('knows IANA names and nothing else', () => {
    expect(['America/Phoenix', 'UTC', '', 'Central Time'].map(isTimeZone)).to.deep.equal([true, true, false, false]);
  });
});
