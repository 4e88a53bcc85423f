import { expect } from '@open-wc/testing';

import { zoneLongName } from '../../time/format.js';
import { holdLeft } from './later/hold-left.js';
import { slotMove } from './slot-moves.js';
import type { SlotMove } from './slot-moves.js';
import { clockChange, readWindow, slotsIn, weekOf, weekWindow } from './slot-week.js';
import { zoneChoiceFor, zoneChoices } from './zone-choices.js';

const american = (timeZone: string) => ({ timeZone, locale: 'en-US' });
const CHICAGO = 'America/Chicago';
const JUNE = '2026-06-23T14:00:00Z';

describe('weekWindow', () => {
  const hours = (date: string, timeZone: string): number => {
    const { from, to } = weekWindow(date, timeZone);
    return (Date.parse(to) - Date.parse(from)) / 3_600_000;
  };

  it('runs from midnight before Monday to midnight before the next', () => {
    expect(weekWindow('2026-06-25', CHICAGO)).to.deep.equal({
      monday: '2026-06-22',
      from: '2026-06-22T05:00:00.000Z',
      to: '2026-06-29T05:00:00.000Z',
    });
  });

  it('is longer in fall and shorter in spring, except in Arizona', () => {
    expect([hours('2026-10-26', CHICAGO), hours('2026-03-02', CHICAGO)]).to.deep.equal([169, 167]);
    expect(hours('2026-10-26', 'America/Phoenix')).to.equal(168);
  });

  it('uses the local date, not the UTC date', () => {
    expect(weekOf('2026-06-22T03:00:00Z', CHICAGO)).to.equal('2026-06-15');
  });
});

describe('readWindow', () => {
  const zones = [
    'Pacific/Honolulu',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Tokyo',
    'Pacific/Auckland',
    'Pacific/Guam',
  ];

  for (const read of zones)
    it(`covers the same week in every other zone, read in ${read} (PS-07)`, () => {
      for (const monday of ['2026-03-02', '2026-06-22', '2026-10-26']) {
        const { from, to } = readWindow(monday, read);
        for (const other of zones) {
          const week = weekWindow(monday, other);
          expect(Date.parse(from), other).to.be.at.most(Date.parse(week.from));
          expect(Date.parse(to), other).to.be.at.least(Date.parse(week.to));
        }
      }
    });

  it('filters the slots that start in the week', () => {
    const starts = ['2026-06-22T04:59:00Z', '2026-06-22T05:00:00Z', '2026-06-29T04:59:00Z', '2026-06-29T05:00:00Z'];
    const slots = starts.map((start) => ({ start }));
    expect(slotsIn(slots, weekWindow('2026-06-22', CHICAGO))).to.deep.equal(slots.slice(1, 3));
  });
});

describe('clockChange', () => {
  const cases: readonly (readonly [monday: string, timeZone: string, expected: string | undefined])[] = [
    ['2026-10-26', CHICAGO, '2026-11-01 back'],
    ['2026-11-02', CHICAGO, '2026-11-01 back'],
    ['2026-11-09', CHICAGO, undefined],
    ['2026-03-02', CHICAGO, '2026-03-08 forward'],
    ['2026-10-26', 'America/Phoenix', undefined],
    ['2026-10-26', 'Pacific/Honolulu', undefined],
  ];
  for (const [monday, timeZone, expected] of cases) {
    it(`returns ${expected ?? 'nothing'} for the week of ${monday} in ${timeZone}`, () => {
      const found = clockChange(monday, timeZone);
      expect(found && `${found.date} ${found.direction}`).to.equal(expected);
    });
  }
});

describe('zoneChoices (PS-06, DD-24)', () => {
  it("lists the user's own zone first and each name once (PS-06)", () => {
    const names = zoneChoices(american(CHICAGO), JUNE).map(({ name }) => name);

    expect(names.slice(0, 2)).to.deep.equal(['Central Time (CT)', 'Eastern Time (ET)']);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('lists zones without daylight saving time separately (PS-06)', () => {
    expect(zoneChoices(american(CHICAGO), JUNE).map(({ name }) => name)).to.include.members([
      'Mountain Time (MT)',
      'Mountain Standard Time (MST)',
      'Alaska Time (AKT)',
      'Hawaii-Aleutian Standard Time (HST)',
      'Atlantic Standard Time (AST)',
    ]);
  });

  it('maps a city to its zone and keeps a foreign zone', () => {
    expect(
      zoneChoices(american('America/Detroit'), JUNE).filter(({ name }) => name === 'Eastern Time (ET)'),
    ).to.have.length(1);
    expect(zoneChoiceFor(zoneChoices(american(CHICAGO), JUNE), american('America/Detroit'), JUNE)).to.equal(
      'America/New_York',
    );
    expect(zoneChoices(american('Europe/Berlin'), JUNE)[0]?.timeZone).to.equal('Europe/Berlin');
    expect(zoneChoiceFor(zoneChoices(american(CHICAGO), JUNE), american('Europe/Berlin'), JUNE)).to.equal('');
  });
});

describe('zoneLongName', () => {
  it('returns the name without its abbreviation', () => {
    expect(zoneLongName(american(CHICAGO), JUNE)).to.equal('Central Time');
  });
});

describe('holdLeft', () => {
  const left = (seconds: number) => holdLeft(new Date(seconds * 1_000).toISOString(), new Date(0));

  const cases: readonly (readonly [seconds: number, expected: string])[] = [
    [300, '5 minutes'],
    [299, '4 minutes'],
    [60, '1 minutes'],
    [59, '50 seconds'],
    [10, '10 seconds'],
    [9, '0 seconds'],
    [0, 'over'],
    [-5, 'over'],
  ];
  for (const [seconds, expected] of cases) {
    it(`returns ${expected} for ${String(seconds)} seconds`, () => {
      const found = left(seconds);
      expect(found.unit === 'over' ? 'over' : `${String(found.count)} ${found.unit}`).to.equal(expected);
    });
  }
});

describe('slotMove', () => {
  // Column 1 has no available slot; column 2 lacks row 0.
  const places = [
    { slotId: 'a', row: 0, column: 0 },
    { slotId: 'b', row: 1, column: 0 },
    { slotId: 'c', row: 1, column: 2 },
    { slotId: 'd', row: 3, column: 2 },
    { slotId: 'e', row: 3, column: 3 },
  ];
  const cases: readonly (readonly [from: string, move: SlotMove, expected: string, why: string])[] = [
    ['a', 'down', 'b', 'the next time of the day'],
    ['b', 'down', 'b', 'there is none later'],
    ['b', 'up', 'a', 'the time before'],
    ['a', 'next', 'c', 'past a day with nothing, to the nearest time'],
    ['d', 'previous', 'b', 'back to the nearest time'],
    ['e', 'next', 'e', 'the last day'],
    ['c', 'row-start', 'b', 'the first day with that time'],
    ['d', 'row-end', 'e', 'the last day with that time'],
    ['d', 'first', 'a', 'the earliest of all'],
    ['a', 'last', 'e', 'the last of all'],
    ['gone', 'down', 'a', 'a slot that is no longer there'],
  ];
  for (const [from, move, expected, why] of cases) {
    it(`moves from ${from} by ${move} to ${expected}: ${why}`, () => {
      expect(slotMove(places, from, move)).to.equal(expected);
    });
  }

  it('stays in place if there are no slots', () => {
    expect(slotMove([], 'a', 'down')).to.equal('a');
  });
});
