import { expect } from '@open-wc/testing';

import { wallClock } from './wall-clock.js';
import { instantOf, isTimeZone, sameTimeAfter, startOfDay } from './zoned.js';

const CHICAGO = 'America/Chicago';

describe('wallClock', () => {
  const cases: readonly [instant: string, expected: string, why: string][] = [
    ['2026-03-08T07:30:00Z', '01:30', 'before the spring change'],
    ['2026-03-08T08:30:00Z', '03:30', 'after the spring change: 02:30 does not exist'],
    ['2026-11-01T06:30:00Z', '01:30', 'first 01:30 of the autumn change'],
    ['2026-11-01T07:30:00Z', '01:30', 'second 01:30 of the autumn change'],
  ];

  for (const [instant, expected, why] of cases) {
    it(`returns ${expected} in Chicago ${why}`, () => {
      expect(wallClock(instant, CHICAGO).time).to.equal(expected);
    });
  }

  it('uses the next day if the zone is past midnight', () => {
    expect(wallClock('2026-06-16T03:30:00Z', CHICAGO).date).to.equal('2026-06-15');
    expect(wallClock('2026-06-16T03:30:00Z', 'UTC').date).to.equal('2026-06-16');
  });
});

describe('instantOf', () => {
  it('finds the instant of a local time in summer and winter', () => {
    expect(instantOf({ date: '2026-05-08', time: '19:00' }, CHICAGO)).to.deep.equal({
      kind: 'exact',
      instant: '2026-05-09T00:00:00.000Z',
    });
    expect(instantOf({ date: '2026-12-08', time: '19:00' }, CHICAGO)).to.deep.equal({
      kind: 'exact',
      instant: '2026-12-09T01:00:00.000Z',
    });
  });

  it('returns a gap for the skipped hour in spring', () => {
    expect(instantOf({ date: '2026-03-08', time: '02:30' }, CHICAGO).kind).to.equal('gap');
  });

  it('returns both instants of the repeated hour, earlier first', () => {
    expect(instantOf({ date: '2026-11-01', time: '01:30' }, CHICAGO)).to.deep.equal({
      kind: 'overlap',
      instants: ['2026-11-01T06:30:00.000Z', '2026-11-01T07:30:00.000Z'],
    });
  });
});

describe('sameTimeAfter (10-23)', () => {
  const cases: readonly [from: string, days: number, expected: string, why: string][] = [
    ['2026-06-16T14:00:00Z', 7, '2026-06-23T14:00:00.000Z', 'no change between'],
    ['2026-03-03T15:00:00Z', 7, '2026-03-10T14:00:00.000Z', 'over the spring change'],
    ['2026-03-10T14:00:00Z', -7, '2026-03-03T15:00:00.000Z', 'back over the spring change'],
    ['2026-10-27T14:00:00Z', 7, '2026-11-03T15:00:00.000Z', 'over the autumn change'],
    ['2026-11-03T15:00:00Z', -7, '2026-10-27T14:00:00.000Z', 'back over the autumn change'],
    ['2026-03-01T08:30:00Z', 7, '2026-03-08T08:30:00.000Z', 'into the skipped hour'],
    ['2026-10-25T06:30:00Z', 7, '2026-11-01T06:30:00.000Z', 'into the repeated hour, the first'],
  ];
  for (const [from, days, expected, why] of cases) {
    it(`keeps the local time: ${why}`, () => expect(sameTimeAfter(from, days, CHICAGO)).to.equal(expected));
  }

  it('keeps the local time in every zone and week', () => {
    for (const timeZone of [
      'America/New_York',
      'Australia/Lord_Howe',
      'Europe/London',
      'America/Havana',
      'Asia/Tehran',
    ]) {
      for (let week = 0; week < 52; week += 1) {
        const from = new Date(Date.parse('2026-01-06T17:30:00Z') + week * 7 * 86_400_000).toISOString();
        expect(wallClock(sameTimeAfter(from, 7, timeZone), timeZone).time).to.equal(wallClock(from, timeZone).time);
      }
    }
  });
});

describe('startOfDay', () => {
  it('is local midnight, not UTC', () => {
    expect(startOfDay('2026-06-15', CHICAGO)).to.equal('2026-06-15T05:00:00.000Z');
  });
});

describe('isTimeZone', () => {
  it('accepts only IANA names', () => {
    expect(['America/Phoenix', 'UTC', '', 'Central Time'].map(isTimeZone)).to.deep.equal([true, true, false, false]);
  });
});
