import { test } from '@playwright/test';

export const ROW = 'row';

export interface Row {
  readonly table: string;
  /** Rows come in the order of this, whichever test ended first. */
  readonly order: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a test measured, for the tables at the end of the run. The first cell orders the rows. */
export function row(table: string, cells: Readonly<Record<string, string>>): void {
  const order = Object.values(cells).slice(0, 2).join(' ');
  test.info().annotations.push({ type: ROW, description: JSON.stringify({ table, order, cells } satisfies Row) });
}

export const ms = (milliseconds: number): string => `${String(Math.round(milliseconds))} ms`;
