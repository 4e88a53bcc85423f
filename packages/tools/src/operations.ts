/**
 * `npm run operations`: lists the operations that each module's sources send, its own and those of shared parts. The
 * fault matrix of a module requires a test of each. `-- --check` fails if the list is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { operations } from '@portal/api';

import { importEdges } from './imports.js';
import { MODULES } from './modules.js';
import { ROOT } from './run.js';

const LIST = 'packages/tests/src/fault-rig/module-operations.ts';
const TESTS = /\.(?:test|fixture|driver)\.ts$|\/testing\.ts$/;
/** The contract contains every operation and sends none. */
const CONTRACT = 'packages/api/';
const IMPORTS = /import \{([^}]*)\} from '@portal\/api'/g;

const packages = [...new Set(Object.values(MODULES))];
const names = new Set(operations().map(({ operation }) => operation));

const below = new Map<string, string[]>();
for (const { from, to, typeOnly } of importEdges()) {
  if (!typeOnly && !TESTS.test(to) && !to.startsWith(CONTRACT)) below.set(from, [...(below.get(from) ?? []), to]);
}

/** Another module has its own matrix. */
const isOther = (path: string, own: string): boolean =>
  packages.some((name) => name !== own && path.startsWith(`packages/${name}/`));

/** Every file that a package's elements load, now or later. */
function filesOf(own: string): ReadonlySet<string> {
  const found = new Set([...below.keys()].filter((path) => path.startsWith(`packages/${own}/src/define/`)));
  for (const path of found) {
    for (const to of below.get(path) ?? []) if (!isOther(to, own)) found.add(to);
  }
  return found;
}

const imported = (path: string): readonly string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORTS)]
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => names.has(name));

const sent = packages.map((own): [string, readonly string[]] => [
  own,
  [...new Set([...filesOf(own)].flatMap(imported))].sort(),
]);

const list = `/** Written by \`npm run operations\` from what the sources of each module import. */
export const MODULE_OPERATIONS = {
${sent.map(([own, all]) => `  '${own}': [\n${all.map((one) => `    '${one}',\n`).join('')}  ],\n`).join('')}} as const;
`;
const count = String(sent.flatMap(([, all]) => all).length);

if (!process.argv.includes('--check')) writeFileSync(join(ROOT, LIST), list);
else if (readFileSync(join(ROOT, LIST), 'utf8') !== list) {
  console.error(`${LIST} is out of date. Run npm run operations. The sources send:\n${list}`);
  process.exitCode = 1;
}
console.log(`${String(packages.length)} modules send ${count} operations.`);
