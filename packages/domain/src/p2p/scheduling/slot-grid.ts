/**
 * Arranges slots into the visible week.
 *
 * A slot is an instant; its day and row depend on the selected zone. Rows and columns come only from the slots: nothing
 * assumes a slot length, opening hours, or weekdays, except that a week always shows five days (DD-16 to DD-18, PS-07,
 * PS-09).
 */
import { addDays } from '../../time/plain-date.js';
import type { ClockTime, PlainDate } from '../../time/plain-date.js';
import { wallClock } from '../../time/wall-clock.js';

export interface GridSlot {
  /** ISO 8601 instants. */
  readonly start: string;
  readonly end: string;
}

export interface SlotRow<S extends GridSlot> {
  readonly startsAt: ClockTime;
  /**
   * The slots that start at this time, one list per day, usually with one slot. Different lengths, or the hour repeated
   * in fall, add more.
   */
  readonly cells: readonly (readonly S[])[];
}

/** Grid rows, earliest time of day first. Each slot on a visible day is in exactly one cell. */
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

/** The visible days of a week: Monday to Friday, plus each weekend day with a slot. */
export function weekDays(monday: PlainDate, slots: readonly GridSlot[], timeZone: string): readonly PlainDate[] {
  const taken = new Set(slots.map(({ start }) => wallClock(start, timeZone).date));
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)).filter((date, day) => day < 5 || taken.has(date));
}

export interface SlotDay<S extends GridSlot> {
  readonly date: PlainDate;
  readonly slots: readonly S[];
}

/** The same slots as a list by day, earliest first. */
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
 * The slots closest in time to an instant, closest first; of two equally close slots, the later one first. If a zone is
 * set, slots of the same local day come first.
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
