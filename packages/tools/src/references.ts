/**
 * `npm run references`: verifies that every ID in code, tests, and pages leads to a page of this repository. Fails on
 * an ID that leads nowhere, an ID explained on two pages, a difference between the fault matrix and its page, and a
 * missing file that a page names.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { decisionIn, referencesIn, registerIn } from './references-rule.js';
import { REQUIREMENTS } from './requirements-list.js';
import { ROOT } from './run.js';

const GUIDES = 'stories/guides';
const SOURCES = /\.(?:ts|mjs|cjs|mdx|md|html|css)$/;
/** The check's own patterns and planted examples, and the lists that IDs lead to. */
const OWN = /^packages\/(?:tools\/src\/(?:references|requirements-list)|tests\/src\/fault-rig\/rows\.ts)/;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** An entry of a register doesn't refer to itself. */
const withoutEntries = (text: string): string => text.replace(/^\| \S+ +\|/gm, '|');
const pages = readdirSync(join(ROOT, GUIDES)).filter((name) => name.endsWith('.mdx'));
const records = readdirSync(join(ROOT, GUIDES, 'decisions')).map(decisionIn);
const registered = [
  ...pages.flatMap((page) => registerIn(read(`${GUIDES}/${page}`))),
  ...records,
  ...Object.keys(REQUIREMENTS),
];
const register = new Set(registered);
const faults: string[] = [];

for (const id of register) {
  if (registered.indexOf(id) !== registered.lastIndexOf(id)) faults.push(`${id} is explained twice.`);
}

const rows = [...read('packages/tests/src/fault-rig/rows.ts').matchAll(/^ {2}([A-Z]\d+): '/gm)].map(
  ([, row = '']) => row,
);
const explained = [...register].filter((id) => /^[NHCOTSU]\d+$/.test(id));
for (const row of rows.filter((one) => !register.has(one)))
  faults.push(`${row} is a row of the fault matrix without an entry.`);
for (const id of explained.filter((one) => !rows.includes(one))) faults.push(`${id} is not a row of the fault matrix.`);

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const used = new Set<string>();
let count = 0;
for (const path of tracked.split('\n').filter((name) => SOURCES.test(name) && !OWN.test(name))) {
  for (const { id, line } of referencesIn(withoutEntries(read(path)))) {
    count++;
    used.add(id);
    if (!register.has(id)) faults.push(`${path}:${String(line)}: ${id} leads nowhere.`);
  }
}

for (const path of tracked.split('\n').filter((name) => /\.mdx?$/.test(name))) {
  for (const [, named = ''] of read(path).matchAll(/`((?:packages|mocks|stories)\/[\w./-]+)`/g)) {
    if (!existsSync(join(ROOT, named))) faults.push(`${path}: ${named} is not there.`);
  }
}

if (rows.length === 0 || count === 0) faults.push('Nothing was found to check.');
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else
  console.log(
    `${String(count)} references to ${String(used.size)} of ${String(register.size)} ids, and each leads to its entry.`,
  );
