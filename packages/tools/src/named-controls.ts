/**
 * A sentence that tells the reader to select a control names one that the module has: its label is in the module's
 * catalogs, letter by letter. Reads the catalogs from the sources.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { catalogsIn, missingControls } from './named-controls-rule.js';
import { ROOT } from './run.js';

const sources = readdirSync(resolve(ROOT, 'packages'), { recursive: true })
  .map(String)
  .filter((path) => /^[\w-]+\/src\/.*\.ts$/.test(path) && !/\.(?:test|spec|fixture)\.ts$/.test(path))
  .filter((path) => !/^(?:tools|tests|e2e|hosts)\//.test(path))
  .map((path) => readFileSync(resolve(ROOT, 'packages', path), 'utf8'));
const everywhere = sources.join('\n');

const entries = sources.flatMap((source) => catalogsIn(source, source + everywhere));
const missing = missingControls(entries);

if (entries.length === 0) throw new Error('No catalog was found in the sources.');
for (const { module, key, control } of missing) {
  console.error(`${module}.${key} names “${control}”, which is no label of that module.`);
}
if (missing.length > 0) process.exitCode = 1;
else console.log(`Each control that a sentence names is there (${String(entries.length)} sentences).`);
