/**
 * Compares the labels of slots with Temporal, an independent time library. `labels*.proof.test.ts` run in five browser
 * zones (`web-test-runner.config.mjs`).
 */
import { SlotSchema } from '@portal/api';
import { addDays, slotGrid, weekDays } from '@portal/domain';
import type { GridSlot } from '@portal/domain';

import { slotAt } from './copy.fixture.js';
import { slotName } from './slot-copy.js';

/** The subset of Temporal used here; TypeScript has no types for it yet. */
export interface Zoned {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly dayOfWeek: number;
  withTimeZone(timeZone: string): Zoned;
  add(time: { readonly minutes: number }): Zoned;
  toInstant(): { toString(options: { readonly fractionalSecondDigits: 3 }): string };
  toPlainDate(): { toString(): string };
  toPlainTime(): { toString(options: { readonly smallestUnit: 'minute' }): string };
}
declare const Temporal: { readonly ZonedDateTime: { from(text: string): Zoned } };

export const PAYER_ZONE = 'America/Chicago';
export const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone names of the labels, written out so that no time library checks itself. */
const NAMES: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern Time',
  'America/Chicago': 'Central Time',
  'America/Denver': 'Mountain Time',
  'America/Phoenix': 'Mountain Standard Time',
  'America/Los_Angeles': 'Pacific Time',
  'America/Anchorage': 'Alaska Time',
  'Pacific/Honolulu': 'Hawaii-Aleutian Standard Time',
  'America/Puerto_Rico': 'Atlantic Standard Time',
};

/** The displayed zones. */
export const ZONES = Object.keys(NAMES);

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** First Mondays of the weeks that contain every working day of the two years. */
const FIRST_MONDAYS = { 2026: '2025-12-29', 2027: '2027-01-04' };
export type Year = keyof typeof FIRST_MONDAYS;
const WEEKS = 53;
const HALF_HOURS = 25;

/** Slots in a week. */
export const WEEKLY = 5 * HALF_HOURS;

interface LabeledSlot extends GridSlot {
  readonly slotId: string;
}
export interface Seen {
  readonly date: string;
  readonly time: string;
  readonly label: string;
}

export interface Week {
  readonly monday: string;
  /** Per Temporal: the payer's half hours from 07:00 to 19:00, Monday to Friday. */
  readonly starts: readonly Zoned[];
  /** As the server sends them, after the client parses them. */
  readonly slots: readonly LabeledSlot[];
}

export const instantText = (at: Zoned): string => at.toInstant().toString({ fractionalSecondDigits: 3 });

export const midnight = (date: string, timeZone: string): string =>
  instantText(Temporal.ZonedDateTime.from(`${date}T00:00[${timeZone}]`));

function labeledSlot(start: Zoned): LabeledSlot {
  const from = instantText(start);
  return SlotSchema.parse({
    slotId: from,
    start: from,
    end: instantText(start.add({ minutes: 30 })),
    state: 'available',
  });
}

export const weeksOf = (year: Year): readonly Week[] =>
  Array.from({ length: WEEKS }, (_, index) => {
    const monday = addDays(FIRST_MONDAYS[year], 7 * index);
    const starts = [0, 1, 2, 3, 4].flatMap((day) => {
      const seven = Temporal.ZonedDateTime.from(`${addDays(monday, day)}T07:00[${PAYER_ZONE}]`);
      return Array.from({ length: HALF_HOURS }, (__, step) => seven.add({ minutes: 30 * step }));
    });
    return { monday, starts, slots: starts.map(labeledSlot) };
  });

/** "9:00 – 9:30 AM", "11:30 AM – 12:00 PM". */
function rangeOf(start: Zoned, end: Zoned): string {
  const clock = ({ hour, minute }: Zoned): string => `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  const half = ({ hour }: Zoned): string => (hour < 12 ? 'AM' : 'PM');
  const first = half(start) === half(end) ? clock(start) : `${clock(start)} ${half(start)}`;
  return `${first} – ${clock(end)} ${half(end)}`;
}

/** The expected label, from Temporal and the tables above alone. */
export function expected(start: Zoned, timeZone: string): Seen {
  const here = start.withTimeZone(timeZone);
  const weekday = WEEKDAYS[here.dayOfWeek - 1] ?? '';
  const date = `${weekday}, ${MONTHS[here.month - 1] ?? ''} ${here.day}, ${here.year}`;
  return {
    date: here.toPlainDate().toString(),
    time: here.toPlainTime().toString({ smallestUnit: 'minute' }),
    label: slotAt(date, rangeOf(here, here.add({ minutes: 30 })), NAMES[timeZone]),
  };
}

export type View = (slots: readonly LabeledSlot[], monday: string, timeZone: string) => ReadonlyMap<string, Seen>;

/** The product's display of a week: column, row, and name of each slot. */
export const shown: View = (slots, monday, timeZone) => {
  const seen = new Map<string, Seen>();
  const days = weekDays(monday, slots, timeZone);
  for (const { startsAt, cells } of slotGrid(slots, days, timeZone)) {
    cells.forEach((cell, column) => {
      for (const slot of cell) {
        const label = slotName(slot, { timeZone, locale: 'en-US' });
        seen.set(slot.slotId, { date: days[column] ?? '', time: startsAt, label });
      }
    });
  }
  return seen;
};

/** Describes the slots that differ from Temporal. */
export const mistakes = (weeks: readonly Week[], timeZone: string, view: View): readonly string[] =>
  weeks.flatMap(({ monday, starts, slots }) => {
    const seen = view(slots, monday, timeZone);
    return starts.flatMap((start) => {
      const right = wordsOf(expected(start, timeZone));
      const found = wordsOf(seen.get(instantText(start)));
      return found === right ? [] : [`${found}, not ${right}`];
    });
  });

const wordsOf = (seen: Seen | undefined): string => (seen ? `${seen.date} ${seen.time} ${seen.label}` : 'not shown');

/** A year in parts, each small enough for the test timeout on a slow machine. */
export function partsOf(weeks: readonly Week[]): readonly { readonly from: string; readonly weeks: readonly Week[] }[] {
  const starts = [0, 14, 28, 42];
  return starts.map((at) => ({ from: weeks[at]?.monday ?? '', weeks: weeks.slice(at, at + 14) }));
}
