/** Every text that users read: those of the catalogs, and those of the loader, which has no catalog. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { allSentences } from './catalogs.js';
import { catalogsIn } from './named-controls-rule.js';
import type { Entry } from './named-controls-rule.js';
import { ROOT } from './run.js';

function hostTexts(): readonly Entry[] {
  const source = readFileSync(resolve(ROOT, 'packages/host/src/fallback-words.ts'), 'utf8');
  const [, texts] = /const FALLBACK_WORDS[^=]*= (\{[\s\S]*?\n\});/.exec(source) ?? [];
  const entries = catalogsIn(`catalog('host', ${texts ?? ''})`);
  if (entries.length === 0) throw new Error('The loader names its sentences differently now.');
  return entries;
}

/** Includes a text that two catalogs of a module share only once. */
export const everyText = (): readonly Entry[] => [
  ...new Map(
    [...allSentences(), ...hostTexts()].map(({ module, key, text }) => [
      `${module}.${key} ${text}`,
      { module, key, text },
    ]),
  ).values(),
];
