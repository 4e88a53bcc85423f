import { expect } from '@open-wc/testing';

import { mondayOf } from '../../time/plain-date.js';
import { wallClock } from '../../time/wall-clock.js';
import { nearestSlots, slotDays, slotGrid, weekDays } from './slot-grid.js';

const CHICAGO = 'America/Chicago';
const ZONES = [
  'America/New_York',
  CHICAGO,
  'America/Phoenix',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'America/Puerto_Rico',
  'Asia/Kathmandu',
];

const slot = (start: string, minutes = 30) => ({
  slotId: `${start}+${String(minutes)}`,
  start,
  end: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
});

/** Repeatable pseudo-random numbers, to reproduce failures. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Unique slots of mixed lengths in one week. */
function someWeek(seed: number, from: string) {
  const chance = numbers(seed);
  const next = (below: number): number => Math.floor((chance.next().value as number) * below);
  const slots = Array.from({ length: 40 }, () =>
    slot(new Date(Date.parse(from) + next(7 * 48) * 1_800_000).toISOString(), next(2) === 0 ? 30 : 60),
  );
  return [...new Map(slots.map((one) => [one.slotId, one])).values()];
}

describe('slotGrid (PS-07 to PS-12)', () => {
  for (const from of ['2026-06-22T05:00:00.000Z', '2026-10-26T05:00:00.000Z', '2026-03-02T06:00:00.000Z']) {
    it(`puts each slot of ${from.slice(0, 10)} in one cell, in every zone`, () => {
      for (let seed = 1; seed <= 20; seed += 1) {
        const slots = someWeek(seed, from);
        for (const timeZone of ZONES) {
          const days = [...new Set(slots.map(({ start }) => wallClock(start, timeZone).date))].sort();
          const found = slotGrid(slots, days, timeZone).flatMap(({ cells }) => cells.flat());

          expect(found, timeZone).to.have.members(slots);
        }
      }
    });
  }

  it('places a slot by its local time and keeps its instant', () => {
    const slots = someWeek(7, '2026-06-22T05:00:00.000Z');
    for (const timeZone of ZONES) {
      const days = [...new Set(slots.map(({ start }) => wallClock(start, timeZone).date))].sort();
      for (const { startsAt, cells } of slotGrid(slots, days, timeZone)) {
        cells.forEach((cell, column) => {
          for (const { start } of cell) {
            expect(wallClock(start, timeZone)).to.deep.equal({ date: days[column], time: startsAt });
          }
        });
      }
    }
  });

  it('sorts rows by time of day, with shorter slots first', () => {
    const slots = [slot('2026-06-23T15:00:00Z', 60), slot('2026-06-24T14:00:00Z'), slot('2026-06-23T15:00:00Z', 30)];
    const rows = slotGrid(slots, ['2026-06-23', '2026-06-24'], CHICAGO);

    expect(rows.map(({ startsAt }) => startsAt)).to.deep.equal(['09:00', '10:00']);
    expect(rows[1]?.cells[0]).to.deep.equal([slots[2], slots[0]]);
  });

  it('keeps both slots of the hour that fall repeats', () => {
    const slots = [slot('2026-11-01T07:30:00Z'), slot('2026-11-01T06:30:00Z')];
    const rows = slotGrid(slots, ['2026-11-01'], CHICAGO);

    expect(rows.map(({ startsAt, cells }) => [startsAt, cells[0]])).to.deep.equal([['01:30', [slots[1], slots[0]]]]);
  });

  it('has no row without a visible slot', () => {
    expect(slotGrid([], ['2026-06-23'], CHICAGO)).to.be.empty;
    expect(slotGrid([slot('2026-06-20T14:00:00Z')], ['2026-06-23'], CHICAGO)).to.be.empty;
  });
});

describe('weekDays', () => {
  it('shows at least Monday to Friday', () => {
    expect(weekDays('2026-06-22', [], CHICAGO)).to.deep.equal([
      '2026-06-22',
      '2026-06-23',
      '2026-06-24',
      '2026-06-25',
      '2026-06-26',
    ]);
  });

  it("shows Saturday if the payer's Friday falls on it in Guam", () => {
    expect(weekDays('2026-06-22', [slot('2026-06-26T20:00:00Z')], 'Pacific/Guam').at(-1)).to.equal('2026-06-27');
  });
});

describe('slotDays', () => {
  it('lists the same slots by day, earliest first', () => {
    const slots = someWeek(3, '2026-06-22T05:00:00.000Z');
    const days = weekDays(mondayOf('2026-06-22'), slots, CHICAGO);
    const listed = slotDays(slots, days, CHICAGO);

    expect(listed.flatMap((day) => day.slots)).to.have.members(
      slotGrid(slots, days, CHICAGO).flatMap(({ cells }) => cells.flat()),
    );
    for (const day of listed) {
      const starts = day.slots.map(({ start }) => start);
      expect(starts).to.deep.equal([...starts].sort());
    }
  });
});

describe('nearestSlots', () => {
  it('returns the closest first, in either direction', () => {
    const slots = ['14:00', '15:00', '15:30', '18:00'].map((time) => slot(`2026-06-23T${time}:00Z`));

    expect(nearestSlots(slots, '2026-06-23T15:15:00Z', 3).map(({ start }) => start.slice(11, 16))).to.deep.equal([
      '15:30',
      '15:00',
      '14:00',
    ]);
    expect(nearestSlots([], '2026-06-23T15:15:00Z', 3)).to.be.empty;
  });
});
