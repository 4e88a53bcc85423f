import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { instantOf } from '../../time/zoned.js';
import { wallClock } from '../../time/wall-clock.js';
import { slotDays, slotGrid, weekDays } from './slot-grid.js';
import { ANY_ZONE, RUNS, SEEDS, anyWeek } from './slots.fixture.js';
import type { AnySlot } from './slots.fixture.js';

const idsOf = (slots: readonly AnySlot[]): readonly string[] => slots.map(({ slotId }) => slotId).toSorted();

const isRising = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? '') < value);

const inOrder = (slots: readonly AnySlot[]): boolean =>
  slots.every(({ start, end }, index) => {
    const before = slots[index - 1];
    return !before || before.start < start || (before.start === start && before.end <= end);
  });

describe('grid and list, over 20,000 random weeks', () => {
  for (const seed of SEEDS) {
    it(`contain every slot once, by its local clock; seed ${String(seed)} (PS-09, PS-12)`, () => {
      fc.assert(
        fc.property(anyWeek, ({ timeZone, monday, slots }) => {
          const days = weekDays(monday, slots, timeZone);
          const rows = slotGrid(slots, days, timeZone);
          const list = slotDays(slots, days, timeZone);
          const cells = rows.flatMap(({ startsAt, cells: row }) =>
            row.map((cell, column) => ({ startsAt, date: days[column], cell })),
          );

          expect(idsOf(cells.flatMap(({ cell }) => cell))).to.deep.equal(idsOf(slots));
          expect(idsOf(list.flatMap((day) => day.slots))).to.deep.equal(idsOf(slots));
          expect(isRising(rows.map(({ startsAt }) => startsAt)) && isRising(days)).to.equal(true);
          expect(
            rows.every(({ cells: row }) => row.length === days.length && row.some((cell) => cell.length > 0)),
          ).to.equal(true);
          for (const { startsAt, date, cell } of cells) {
            expect(inOrder(cell)).to.equal(true);
            for (const { start } of cell) expect(wallClock(start, timeZone)).to.deep.equal({ date, time: startsAt });
          }
        }),
        { numRuns: RUNS, seed },
      );
    });
  }
});

/** Quarter hours over two years. */
const anyInstant = fc
  .integer({ min: 0, max: 2 * 365 * 96 })
  .map((quarter) => new Date(Date.UTC(2026, 0, 1) + quarter * 900_000).toISOString());

describe('a selected time, over 20,000 random sequences of zones', () => {
  for (const seed of SEEDS) {
    it(`stays the same instant in each zone; seed ${String(seed)} (PS-07)`, () => {
      fc.assert(
        fc.property(anyInstant, fc.array(ANY_ZONE, { minLength: 1, maxLength: 4 }), (start, zones) => {
          const chosen = { slotId: 'chosen', start, end: new Date(Date.parse(start) + 1_800_000).toISOString() };
          let kept = chosen;
          for (const timeZone of zones) {
            const { date } = wallClock(kept.start, timeZone);
            const [row, ...more] = slotGrid([kept], [date], timeZone);
            const found = instantOf({ date, time: row?.startsAt ?? '' }, timeZone);
            const instants = found.kind === 'exact' ? [found.instant] : found.kind === 'overlap' ? found.instants : [];

            expect(more).to.deep.equal([]);
            expect(instants).to.include(start);
            kept = row?.cells[0]?.[0] ?? { slotId: '', start: '', end: '' };
          }
          expect(kept).to.deep.equal(chosen);
        }),
        { numRuns: RUNS, seed },
      );
    });
  }
});
