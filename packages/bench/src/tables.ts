/** A run as tables: for the terminal, and for the README between its marks. Pure. */
import type { Row } from './goals.js';
import { summary } from './measure/statistics.js';
import { PARTS } from './measure/trace.js';
import type { Result } from './result.js';

const cell = (value: number): string => value.toFixed(1);

/** Every series: its median, quartiles, elements, and the parts of its time. */
export function seriesTable({ series }: Result): string {
  const head = `${['work', 'player'].map((one) => one.padEnd(20)).join('')}   ms  quartiles    elements`;
  const lines = series
    .filter(({ cpu }) => cpu.length > 0)
    .map(({ work, player, elements, cpu, parts }) => {
      const { median, quartiles } = summary(cpu);
      const numbers = `${cell(median).padStart(6)} ${quartiles.map((one) => cell(one).padStart(6)).join('–')} ${String(elements).padStart(6)}`;
      const split = PARTS.map((part) => `${part} ${cell(summary(parts.map((one) => one[part])).median)}`).join(' ');
      return `${work.padEnd(20)}${player.padEnd(20)}${numbers}  ${parts.length > 0 ? split : ''}`;
    });
  return [head, ...lines].join('\n');
}

export function goalsTable(rows: readonly Row[]): string {
  const sign = { met: '✓', missed: '✗', "can't tell": '?' };
  return rows
    .map(({ goal, figure, verdict, cause }) =>
      [
        `${sign[verdict]} ${goal.padEnd(62)}`,
        figure,
        verdict === 'met' ? '' : `(${[verdict, cause].filter(Boolean).join(': ')})`,
      ].join(' '),
    )
    .join('\n');
}

const START_MARK = '<!-- bench: `npm run bench -- --write` writes this -->';
const END_MARK = '<!-- /bench -->';

/** The table in the README. */
export function readmeTable(result: Result, rows: readonly Row[]): string {
  const works = [...new Set(result.series.map(({ work }) => work))].filter((work) => work !== 'load');
  const lines = works.map((work) => {
    const all = result.series.filter((one) => one.work === work && one.player !== 'ours again' && one.cpu.length > 0);
    const table = all.map(
      ({ player, cpu, elements }) => `${player} ${cell(summary(cpu).median)} (${String(elements)})`,
    );
    return `| ${work} | ${table.join(', ')} |`;
  });
  const goals = rows.map(
    ({ goal, figure, verdict, cause }) => `| ${goal} | ${figure} | ${[verdict, cause].filter(Boolean).join(': ')} |`,
  );
  return [
    `Milliseconds of the main thread, median of ${String(result.series[0]?.cpu.length ?? 0)} (elements rendered), on ${result.machine}, ${result.date}, commit ${result.commit}:`,
    '',
    '| work | who, ms (elements) |',
    '| --- | --- |',
    ...lines,
    '',
    '| goal | figure | met |',
    '| --- | --- | --- |',
    ...goals,
  ].join('\n');
}

/** Inserts the table between the marks of a text. */
export function withTable(text: string, table: string): string {
  const [start, end] = [text.indexOf(START_MARK), text.indexOf(END_MARK)];
  if (start < 0 || end < start) throw new Error('The README has no place for the table of the bench.');
  return `${text.slice(0, start)}${START_MARK}\n\n${table}\n\n${text.slice(end)}`;
}
