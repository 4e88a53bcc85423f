import { test } from '@playwright/test';

export const ROW = 'row';

export interface Row {
  readonly table: string;
  /** Rows are sorted by this, regardless of which test ended first. */
  readonly order: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A measurement for the tables at the end of the run. The first cells determine the order. */
export function row(table: string, cells: Readonly<Record<string, string>>): void {
  const order = Object.values(cells).slice(0, 2).join(' ');
  test.info().annotations.push({ type: ROW, description: JSON.stringify({ table, order, cells } satisfies Row) });
}

export const ms = (milliseconds: number): string => `${String(Math.round(milliseconds))} ms`;
