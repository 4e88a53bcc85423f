import { expect } from '@open-wc/testing';

import { getTimezoneOffset } from './compact-offset.js';
import { wallClock } from './wall-clock.js';
import { instantOf } from './zoned.js';

const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Phoenix',
  'America/St_Johns',
  'Pacific/Honolulu',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
];

const HALF_HOUR_MS = 30 * 60_000;
const YEAR_START = Date.parse('2026-01-01T00:00:00Z');
const HALF_HOURS = 365 * 48;

/** Every half hour of a year, as a local time. */
const localTimes = Array.from({ length: HALF_HOURS }, (_, n) =>
  wallClock(new Date(YEAR_START + n * HALF_HOUR_MS).toISOString(), 'UTC'),
);

describe('the offset in the browser builds', () => {
  for (const timeZone of ZONES) {
    it(`resolves the local times of ${timeZone} like date-fns-tz`, () => {
      const different = localTimes.filter(
        (local) =>
          JSON.stringify(instantOf(local, timeZone, getTimezoneOffset)) !== JSON.stringify(instantOf(local, timeZone)),
      );

      expect(different).to.deep.equal([]);
    });
  }

  it('throws for an unknown zone', () => {
    expect(() => instantOf({ date: '2026-05-08', time: '19:00' }, 'Nowhere/None', getTimezoneOffset)).to.throw(
      RangeError,
    );
    expect(() => instantOf({ date: '2026-05-08', time: '19:00' }, 'Nowhere/None')).to.throw(RangeError);
  });
});
