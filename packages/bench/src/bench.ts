/**
 * `npm run bench` compares the modules' cost with their limit and their peers, and prints a table; see README.md next
 * to this folder. `--short` compares with the limit alone, in a few rounds, and fails beyond the gates. `--write` saves
 * the run as `last-run.json` and in the repository's README; `--check` verifies that the two match, without a run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { ROOT } from '../../tools/src/run.js';
import { beyondGates, judged } from './goals.js';
import { merged } from './result.js';
import type { Result } from './result.js';
import { measureAll } from './run.js';
import { goalsTable, readmeTable, seriesTable, withTable } from './tables.js';

const LAST_RUN = join(ROOT, 'packages/bench/last-run.json');
const README = join(ROOT, 'README.md');

const has = (flag: string): boolean => process.argv.includes(`--${flag}`);

function valueOf(flag: string): string | undefined {
  const at = process.argv.indexOf(`--${flag}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The README with the table of a run. */
async function readmeWith(result: Result): Promise<string> {
  const text = withTable(readFileSync(README, 'utf8'), readmeTable(result, judged(result)));
  return format(text, { ...(await resolveConfig(README)), filepath: README });
}

async function check(): Promise<void> {
  const kept = JSON.parse(readFileSync(LAST_RUN, 'utf8')) as Result;
  const same = (await readmeWith(kept)) === readFileSync(README, 'utf8');
  console.log(
    same ? 'The README has the last run.' : 'The README differs from last-run.json: npm run bench -- --table.',
  );
  process.exitCode = same ? 0 : 1;
}

/** Merges a part measured alone into the last run. */
async function keep(measured: Result): Promise<void> {
  const result = merged(
    existsSync(LAST_RUN) ? (JSON.parse(readFileSync(LAST_RUN, 'utf8')) as Result) : undefined,
    measured,
  );
  const rounded = JSON.stringify(result, (_key, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );
  writeFileSync(LAST_RUN, await format(rounded, { ...(await resolveConfig(LAST_RUN)), filepath: LAST_RUN }));
  writeFileSync(README, await readmeWith(JSON.parse(rounded) as Result));
}

async function measure(): Promise<void> {
  const short = has('short');
  const result = await measureAll({
    short,
    remote: valueOf('remote') ?? join(ROOT, 'dist/remote'),
    rounds: Number(valueOf('rounds') ?? (short ? 3 : 9)),
    only: valueOf('only'),
  });
  console.log(`${seriesTable(result)}\n\n${goalsTable(judged(result))}`);
  if (has('write')) await keep(result);
  const beyond = short ? beyondGates(result) : [];
  for (const line of beyond) console.log(`✗ beyond its gate: ${line}`);
  process.exitCode = beyond.length > 0 ? 1 : 0;
}

if (has('check')) await check();
else if (has('table')) await keep(JSON.parse(readFileSync(LAST_RUN, 'utf8')) as Result);
else await measure();
