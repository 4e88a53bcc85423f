import { expect } from '@open-wc/testing';

import { addDays, daysBetween, isPlainDate, isoWeekday, mondayOf } from './plain-date.js';
import { timeLeft, timeLeftCopy } from './time-left.js';

describe('calendar dates', () => {
  it('cross month ends, year ends, and clock changes', () => {
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2026-03-07', 2)).to.equal('2026-03-09');
    expect(addDays('2026-11-02', -2)).to.equal('2026-10-31');
    expect(daysBetween('2026-10-31', '2026-11-02')).to.equal(2);
  });

  it('have a weekday and a Monday of their week', () => {
    expect(['2026-06-15', '2026-06-21'].map(isoWeekday)).to.deep.equal([1, 7]);
    expect(['2026-06-15', '2026-06-19', '2026-06-21'].map(mondayOf)).to.deep.equal(Array(3).fill('2026-06-15'));
  });

  it("are invalid if they don't exist", () => {
    expect(['2026-02-28', '2026-02-29', '2026-13-01', '26-1-1', ''].map(isPlainDate)).to.deep.equal([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

/** A count and its unit stay on one line. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('timeLeftCopy', () => {
  const now = new Date('2026-05-08T20:40:00Z');
  const cases: readonly [until: string, words: string][] = [
    ['2026-05-09T00:00:00Z', '3 hours, 20 minutes'],
    ['2026-05-11T00:40:00Z', '2 days, 4 hours'],
    ['2026-05-08T21:40:00Z', '1 hour'],
    ['2026-05-08T20:44:30Z', '4 minutes'],
    ['2026-05-08T20:40:59Z', ''],
  ];
  for (const [until, words] of cases) {
    it(`returns "${words}" until ${until}`, () => {
      expect(plain(timeLeftCopy(timeLeft(until, now), 'en-US'))).to.equal(words);
    });
  }

  it('is over at the instant itself and never negative', () => {
    expect(timeLeft('2026-05-08T20:40:00Z', now).over).to.equal(true);
    expect(timeLeft('2026-05-08T20:39:00Z', now).milliseconds).to.equal(0);
    expect(timeLeft('2026-05-08T20:40:00.001Z', now).over).to.equal(false);
  });
});
