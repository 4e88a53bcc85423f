/**
 * `npm run copy:list`: every sentence in English and Spanish with its key and the translator's note, as a table.
 * `npm run copy:list -- message-center` has one module; `--json` prints what `copy.json` of the package has.
 */
import { exportedCopy } from './copy-export.js';

const words = process.argv.slice(2);
const wanted = words.find((word) => !word.startsWith('--'));
const entries = Object.entries(exportedCopy()).filter(
  ([path]) => wanted === undefined || path.startsWith(`${wanted}.`),
);

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

if (words.includes('--json')) {
  console.log(JSON.stringify(Object.fromEntries(entries), null, 2));
} else {
  console.log('| key | English | Spanish | note |\n| --- | --- | --- | --- |');
  for (const [path, { 'en-US': english, 'es-US': spanish, note }] of entries)
    console.log(`| ${path} | ${cell(english)} | ${cell(spanish)} | ${cell(note)} |`);
}
