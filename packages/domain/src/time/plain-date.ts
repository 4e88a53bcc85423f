/**
 * Calendar dates without a zone. All arithmetic is in UTC, where every day has 24 hours, so no clock change can shift a
 * date.
 */

/** `YYYY-MM-DD`. */
export type PlainDate = string;

/** `HH:mm`, 24-hour. */
export type ClockTime = string;

const DAY_MS = 86_400_000;

const utc = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);

const plain = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

export const isPlainDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(utc(value)) && plain(utc(value)) === value;

export const addDays = (date: PlainDate, days: number): PlainDate => plain(utc(date) + days * DAY_MS);

/** Whole days between two dates; negative if `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** 1 for Monday to 7 for Sunday. */
export const isoWeekday = (date: PlainDate): number => new Date(utc(date)).getUTCDay() || 7;

export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - isoWeekday(date));
