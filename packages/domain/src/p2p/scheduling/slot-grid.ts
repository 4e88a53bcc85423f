/**
 * Arranges slots into the week that a person sees.
 *
 * A slot is an instant; the day and the row in which it lands depend on the zone in which it is read.
 * Rows and columns come from the slots alone: no slot length, no opening hours and no Monday to Friday
 * is assumed beyond the five days that a week always shows (DD-16 to DD-18, PS-07, PS-09).
 */
import { addDays } from '../../time/plain-date.js';
import type { ClockTime, PlainDate } from '../../time/plain-date.js';
import { wallClock } from '../../time/zoned.js';

export interface GridSlot {
  /** ISO 8601 instants. */
  readonly start: string;
  readonly end: string;
}

export interface SlotRow<S extends GridSlot> {
  readonly startsAt: ClockTime;
  /** Slots that begin then, one list for each day; mostly of one. Two lengths, or the hour that autumn repeats, make more. */
  readonly cells: readonly (readonly S[])[];
}

/** Rows of the grid, earliest time of day first. Each slot that falls on one of the days is in exactly one cell. */
export function slotGrid<S extends GridSlot>(
  slots: readonly S[],
  days: readonly PlainDate[],
  timeZone: string,
): readonly SlotRow<S>[] {
  const rows = new Map<ClockTime, S[][]>();

  for (const slot of inOrder(slots)) {
    const { date, time } = wallClock(slot.start, timeZone);
    const column = days.indexOf(date);
    if (column < 0) continue;

    const cells = rows.get(time) ?? days.map(() => []);
    cells[column]?.push(slot);
    rows.set(time, cells);
  }

  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([startsAt, cells]) => ({ startsAt, cells }));
}

/** The days of a week that are shown: Monday to Friday, and each day of the weekend on which a slot falls. */
export function weekDays(monday: PlainDate, slots: readonly GridSlot[], timeZone: string): readonly PlainDate[] {
  const taken = new Set(slots.map(({ start }) => wallClock(start, timeZone).date));
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)).filter((date, day) => day < 5 || taken.has(date));
}

export interface SlotDay<S extends GridSlot> {
  readonly date: PlainDate;
  readonly slots: readonly S[];
}

/** The same slots as a list: each day with its own, earliest first. */
export const slotDays = <S extends GridSlot>(
  slots: readonly S[],
  days: readonly PlainDate[],
  timeZone: string,
): readonly SlotDay<S>[] =>
  days.map((date) => ({
    date,
    slots: inOrder(slots).filter(({ start }) => wallClock(start, timeZone).date === date),
  }));

/**
 * The slots that lie closest in time to an instant, closest first; the later of two that are equally close.
 * With a zone, those of the same day there come before all others.
 */
export const nearestSlots = <S extends GridSlot>(
  slots: readonly S[],
  instant: string,
  count: number,
  timeZone?: string,
): readonly S[] => {
  const at = Date.parse(instant);
  const day = timeZone && wallClock(instant, timeZone).date;
  const elsewhere = ({ start }: S): number => Number(timeZone !== undefined && wallClock(start, timeZone).date !== day);
  const distance = ({ start }: S): number => Math.abs(Date.parse(start) - at);
  return [...slots]
    .sort((a, b) => elsewhere(a) - elsewhere(b) || distance(a) - distance(b) || (a.start < b.start ? 1 : -1))
    .slice(0, count);
};

const inOrder = <S extends GridSlot>(slots: readonly S[]): readonly S[] =>
  [...slots].sort((a, b) => Date.parse(a.start) - Date.parse(b.start) || Date.parse(a.end) - Date.parse(b.end));
