/**
 * `npm run copy:list`: a table of every sentence with its module and key. `npm run copy:list -- message-center` lists
 * one module.
 */
import { everyText } from './copy-texts.js';

const [wanted] = process.argv.slice(2);

console.log('| module | key | sentence |\n| --- | --- | --- |');
for (const { module, key, text } of everyText())
  if (wanted === undefined || module === wanted)
    console.log(`| ${module} | ${key} | ${text.replaceAll('|', String.raw`\|`)} |`);
