import type { Reporter, TestCase } from '@playwright/test/reporter';

import { ROW } from './table.js';
import type { Row } from './table.js';

/** Prints the measurements of the tests, one table for each topic. */
export default class TableReporter implements Reporter {
  readonly #tables = new Map<string, Row[]>();

  onTestEnd({ annotations }: TestCase): void {
    for (const { type, description = '{}' } of annotations) {
      if (type !== ROW) continue;
      const row = JSON.parse(description) as Row;
      this.#tables.set(row.table, [...(this.#tables.get(row.table) ?? []), row]);
    }
  }

  onEnd(): void {
    for (const [title, rows] of [...this.#tables].sort(([a], [b]) => a.localeCompare(b))) print(title, rows);
  }
}

function print(title: string, rows: readonly Row[]): void {
  const sorted = [...rows].sort((a, b) => a.order.localeCompare(b.order, 'en', { numeric: true }));
  const heads = Object.keys(sorted[0]?.cells ?? {});
  const texts = sorted.map(({ cells }) => heads.map((head) => cells[head] ?? ''));
  const widths = heads.map((head, at) => Math.max(head.length, ...texts.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (/^\d+( ms)?$/.test(cell) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('   ')
      .trimEnd();
  console.log(`\n${title}\n${line(heads)}\n${widths.map((width) => '─'.repeat(width)).join('   ')}`);
  for (const row of texts) console.log(line(row));
}
