import { expect } from '@open-wc/testing';

import { deadlineCopy, hasPassed, isWarningDue, nextUpdateAt } from './deadline.js';

const dueAt = '2026-05-09T00:00:00Z';
const deadline = { dueAt, dueZone: 'America/Chicago' };
const at = (timeZone: string, now = '2026-05-06T20:00:00Z') =>
  deadlineCopy(deadline, { timeZone, locale: 'en-US' }, new Date(now));

describe('deadlineCopy (IR-03)', () => {
  it('formats date and time like the design deck, with the zone', () => {
    expect(at('America/Chicago')).to.deep.include({ date: '5/8/2026', time: '7:00 PM CT', payer: undefined });
  });

  it("adds the payer's time if the hour differs", () => {
    expect(at('America/Los_Angeles')).to.deep.include({
      date: '5/8/2026',
      time: '5:00 PM PT',
      payer: { date: '5/8/2026', time: '7:00 PM CT' },
    });
  });

  it("adds the payer's time if the day differs", () => {
    expect(at('Europe/London').date).to.equal('5/9/2026');
    expect(at('Europe/London').payer?.date).to.equal('5/8/2026');
  });

  it("omits the payer's time if only the zone's name differs", () => {
    expect(at('America/Winnipeg').payer).to.equal(undefined);
  });

  it("omits a zone the browser doesn't know (10-25)", () => {
    const place = { timeZone: 'America/Denver', locale: 'en-US' };
    const words = deadlineCopy({ dueAt, dueZone: 'Mars/Olympus' }, place, new Date('2026-05-06T20:00:00Z'));

    expect(words).to.deep.include({ date: '5/8/2026', time: '6:00 PM MT', payer: undefined });
  });

  const moments: readonly [now: string, left: string, soon: boolean, over: boolean][] = [
    ['2026-05-06T20:00:00Z', '2 days, 4 hours', false, false],
    ['2026-05-08T00:00:00Z', '1 day', false, false],
    ['2026-05-08T00:00:01Z', '23 hours, 59 minutes', true, false],
    ['2026-05-08T23:59:30Z', '', true, false],
    ['2026-05-09T00:00:00Z', '', false, true],
  ];

  for (const [now, left, soon, over] of moments) {
    it(`has ${left || 'less than a minute'} left at ${now}`, () => {
      const copy = at('America/Chicago', now);
      expect({ ...copy, left: copy.left.replaceAll('\u00a0', ' ') }).to.deep.include({ left, soon, over });
    });
  }
});

describe('updates before a deadline (IR-03)', () => {
  const minutesBefore = (minutes: number): Date => new Date(Date.parse(dueAt) - minutes * 60_000);

  it('updates when the minutes change, and every minute once overdue', () => {
    expect(nextUpdateAt(dueAt, minutesBefore(10))).to.equal(60_000);
    expect(nextUpdateAt(dueAt, minutesBefore(10.5))).to.equal(30_000);
    expect(nextUpdateAt(dueAt, minutesBefore(-3))).to.equal(60_000);
  });

  const looks: readonly [what: string, before: number, now: number, warning: boolean, passed: boolean][] = [
    ['speaks an hour before', 61, 60, true, false],
    ['speaks once', 60, 59, false, false],
    ['speaks a quarter of an hour before', 16, 15, true, false],
    ['does not speak in between', 40, 20, false, false],
    ['speaks once of both after a sleep', 90, 10, true, false],
    ['does not warn of what has passed', 61, 0, false, true],
    ['passes once more a minute later', 0, -1, false, true],
    ['passes no third time', -1, -2, false, false],
  ];

  for (const [what, before, now, warning, passed] of looks) {
    it(what, () => {
      expect(isWarningDue(dueAt, minutesBefore(before), minutesBefore(now))).to.equal(warning);
      expect(hasPassed(dueAt, minutesBefore(before), minutesBefore(now))).to.equal(passed);
    });
  }
});
