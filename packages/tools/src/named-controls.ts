/**
 * Verifies that a control named in a sentence exists: its label must be in the module's catalogs, letter by letter.
 * Reads the catalogs from the sources.
 */
import { allSentences } from './catalogs.js';
import { missingControls } from './named-controls-rule.js';

const entries = allSentences();
const missing = missingControls(entries);

for (const { module, key, control } of missing) {
  console.error(`${module}.${key} names “${control}”, which is no label of that module.`);
}
if (missing.length > 0) process.exitCode = 1;
else console.log(`Each control that a sentence names is there (${String(entries.length)} sentences).`);
