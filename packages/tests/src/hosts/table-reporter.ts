/** One line per host, one column per check; a check that failed or never ran counts as failed. */
import { stripVTControlCharacters } from 'node:util';

import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';

import { COLUMNS, hasColumn } from './columns.js';
import { HOST_KINDS } from './kinds.js';

/** Lines shown for one failure. */
const LINES = 12;

interface Row {
  readonly cells: readonly string[];
  readonly seconds: number;
}

export default class TableReporter implements Reporter {
  private readonly rows = new Map<string, Row>();
  private readonly other: string[] = [];
  private titles: readonly string[] = [];

  onBegin(_: FullConfig, suite: Suite): void {
    this.titles = suite.allTests().map(({ title }) => title);
  }

  onTestEnd({ title }: TestCase, { steps, errors, duration }: TestResult): void {
    const kind = HOST_KINDS.find(({ name }) => name === title);
    const cells = COLUMNS.map((column) => {
      const parts = steps.filter((step) => step.title === column);
      if (kind && !hasColumn(kind, column)) return ' ';
      if (parts.length === 0) return '–';
      return parts.some(({ error }) => error) ? '✗' : '✓';
    });
    this.rows.set(title, { cells, seconds: duration / 1000 });
    const broken = steps.filter(({ error }) => error);
    if (errors.length > 0) console.log(`\n✗ ${title}`);
    for (const { title: column, error } of broken) console.log(`${column}: ${detailLines(error)}`);
    // An error outside the steps means that the host did not build or run.
    if (broken.length === 0) for (const error of errors) console.log(detailLines(error));
  }

  onError({ message, stack }: { message?: string; stack?: string }): void {
    this.other.push(stack ?? message ?? 'The run failed.');
  }

  onEnd({ status }: FullResult): void {
    for (const line of this.other) console.log(line);
    const width = Math.max(...this.titles.map(({ length }) => length), 0) + 2;
    const line = (name: string, cells: readonly string[], last: string): string =>
      name.padEnd(width) + cells.map((cell, at) => cell.padEnd((COLUMNS[at]?.length ?? 0) + 2)).join('') + last;
    console.log(`\n${line('', COLUMNS, 'seconds')}`);
    for (const title of this.titles) {
      const { cells, seconds } = this.rows.get(title) ?? { cells: COLUMNS.map(() => '–'), seconds: 0 };
      console.log(line(title, cells, seconds.toFixed(1)));
    }

    const all = this.titles.flatMap((title) => this.rows.get(title)?.cells ?? COLUMNS.map(() => '–'));
    const passed = all.filter((cell) => cell === '✓').length;
    const missing = all.filter((cell) => cell !== '✓' && cell !== ' ').length;
    // An error outside the columns, such as a failed build, still counts as a failure.
    const failed = missing === 0 && status !== 'passed' ? 1 : missing;
    console.log(`\ntests: ${String(passed)} passed, ${String(failed)} failed`);
  }
}

/** The error and its location, without colors and the locator log. */
function detailLines({ message = '', stack = '' }: TestError = {}): string {
  const lines = stripVTControlCharacters(stack.startsWith(message) ? stack : `${message}\n${stack}`).split('\n');
  const places = lines.filter((line) => line.trim().startsWith('at ') && line.includes('/packages/')).slice(0, 2);
  const words = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('at ')).slice(0, LINES);
  return [...words, ...places].join('\n  ');
}
