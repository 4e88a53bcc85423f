/** Irregular slots for property tests: unordered, overlapping, of two lengths, in unusual weeks. */
import fc from 'fast-check';

import type { GridSlot } from './slot-grid.js';
import { weekWindow } from './slot-week.js';
import type { WeekWindow } from './slot-week.js';

export interface AnySlot extends GridSlot {
  readonly slotId: string;
}

export const ANY_ZONE = fc.constantFrom(
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'Asia/Kathmandu',
);

/** A usual week, and the two weeks whose Sunday has a clock change. */
const MONDAYS = ['2026-06-22', '2026-03-02', '2026-10-26'];

/** A cache, because windows are slow to compute. */
const windows = new Map<string, WeekWindow>();

function windowOf(monday: string, timeZone: string): WeekWindow {
  const name = `${monday} ${timeZone}`;
  const found = windows.get(name) ?? weekWindow(monday, timeZone);
  windows.set(name, found);
  return found;
}

const QUARTER_MS = 900_000;

const instant = (ms: number): string => new Date(ms).toISOString();

export interface AnyWeek {
  readonly timeZone: string;
  readonly monday: string;
  readonly slots: readonly AnySlot[];
}

const place = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), long: fc.boolean() });

/** A week in a zone, and slots on its quarter hours. */
export const anyWeek: fc.Arbitrary<AnyWeek> = fc
  .record({ timeZone: ANY_ZONE, monday: fc.constantFrom(...MONDAYS), places: fc.array(place, { maxLength: 8 }) })
  .map(({ timeZone, monday, places }) => {
    const { from, to } = windowOf(monday, timeZone);
    const quarters = (Date.parse(to) - Date.parse(from)) / QUARTER_MS;
    const slots = places.map(({ at, long }, index) => {
      const start = Date.parse(from) + Math.floor(at * quarters) * QUARTER_MS;
      return { slotId: `s${String(index)}`, start: instant(start), end: instant(start + (long ? 4 : 2) * QUARTER_MS) };
    });
    return { timeZone, monday, slots };
  });

/** 20,000 runs in parts, each well within the test timeout on a slow machine. */
export const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
export const RUNS = 1_000;
