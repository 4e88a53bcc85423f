import { expect } from '@open-wc/testing';

import { beyondGates, judged } from './goals.js';
import { merged } from './result.js';
import type { Result } from './result.js';
import { readmeTable, withTable } from './tables.js';

const series = (player: string, cpu: number) => ({
  play: 'list of 10 rows',
  work: 'first-10',
  player,
  elements: 291,
  cpu: [cpu, cpu, cpu],
  parts: [],
  longest: [],
});

const run = (ours: number): Result => ({
  date: '2026-11-27',
  commit: 'abc1234',
  machine: 'a machine',
  series: [series('ours', ours), series('ours again', ours), series('limit', 20)],
  figures: [],
});

describe('goals of the bench', () => {
  it('judges only what the run measured', () => {
    expect(judged(run(28)).map(({ goal, verdict }) => [goal, verdict])).to.deep.equal([
      ['list, first 10 rows: ≤ 1.5 of limit', 'met'],
    ]);
    expect(judged(run(40))[0]?.verdict).to.equal('missed');
  });

  it('fails the short run only beyond the gates', () => {
    expect(beyondGates(run(40))).to.deep.equal([]);
    expect(beyondGates(run(90))).to.have.length(1);
  });

  it('keeps earlier measurements that this run lacks', () => {
    const line = { name: 'list, requests', unit: 'requests', values: [4] } as const;
    const both = merged({ ...run(30), figures: [line] }, run(28));

    expect(both.figures).to.deep.equal([line]);
    expect(both.series).to.have.length(3);
  });

  it('replaces the table between its marks', () => {
    const page = 'Before\n<!-- bench: `npm run bench -- --write` writes this -->\nold\n<!-- /bench -->\nAfter';
    const table = readmeTable(run(28), judged(run(28)));
    const text = withTable(page, table);

    expect(text).to.contain('first-10').and.contain('met').and.contain('After').and.not.contain('old');
    expect(withTable(text, table)).to.equal(text);
  });
});
