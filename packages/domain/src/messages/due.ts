/**
 * How urgent a request's deadline is. It matters to the office only while the office has to act, and is urgent in the
 * last 24 hours (3d.5).
 */

export interface Owed {
  /** Who has to act next. */
  readonly turn: string;
  /** ISO 8601 instant; `null` if the message asks nothing. */
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
