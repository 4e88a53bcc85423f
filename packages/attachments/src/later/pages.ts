/** One page of rows that are all in memory. */
import type { PageMove } from '@portal/kit';

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Counts from 1; 0 if there are no rows. */
  readonly from: number;
  readonly total: number;
  readonly last: number;
  readonly moves: readonly PageMove[];
  /** The page that each button opens, counting from 0. */
  readonly to: Readonly<Record<PageMove, number>>;
}

/** Clamps a page beyond the last one to the last page. */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size: number): Page<Row> {
  const end = Math.max(Math.ceil(rows.length / size) - 1, 0);
  const page = Math.min(Math.max(wanted, 0), end);
  const shown = rows.slice(page * size, (page + 1) * size);
  return {
    rows: shown,
    from: shown.length === 0 ? 0 : page * size + 1,
    last: page * size + shown.length,
    total: rows.length,
    moves: [...(page > 0 ? (['first', 'previous'] as const) : []), ...(page < end ? (['next', 'last'] as const) : [])],
    to: { first: 0, previous: page - 1, next: page + 1, last: end },
  };
}
