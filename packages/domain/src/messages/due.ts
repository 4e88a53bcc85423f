/**
 * How pressing the deadline of a request is. It is the office's only while the office has to act; in
 * the last 24 hours it is pressing (3d.5).
 */

export interface Owed {
  /** Whose move it is. */
  readonly turn: string;
  /** ISO 8601 instant; `null` where nothing is asked. */
  readonly dueAt: string | null;
}

export type DueStage = 'none' | 'later' | 'soon' | 'over';

const LAST_DAY_MS = 24 * 3_600_000;

export function dueStage({ turn, dueAt }: Owed, now: Date): DueStage {
  if (turn !== 'office' || dueAt === null) return 'none';
  const left = Date.parse(dueAt) - now.getTime();
  if (left <= 0) return 'over';
  return left <= LAST_DAY_MS ? 'soon' : 'later';
}
