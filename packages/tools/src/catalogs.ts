/** Every sentence of the catalogs, read from the sources: their modules have elements, which only a browser can import. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { catalogsIn } from './named-controls-rule.js';
import type { Entry } from './named-controls-rule.js';
import { ROOT } from './run.js';

export interface Sentence extends Entry {
  /** The name of the file with the catalog: two of a module may have the same key. */
  readonly file: string;
}

export function allSentences(): readonly Sentence[] {
  const sources = readdirSync(resolve(ROOT, 'packages'), { recursive: true })
    .map(String)
    .filter((path) => /^[\w-]+\/src\/.*\.ts$/.test(path) && !/\.(?:test|spec|fixture)\.ts$/.test(path))
    .filter((path) => !/^(?:tools|tests|e2e|hosts)\//.test(path))
    .map((path) => ({ file: basename(path), source: readFileSync(resolve(ROOT, 'packages', path), 'utf8') }));
  const everywhere = sources.map(({ source }) => source).join('\n');
  const sentences = sources.flatMap(({ file, source }) =>
    catalogsIn(source, source + everywhere).map((entry) => ({ ...entry, file })),
  );
  if (sentences.length === 0) throw new Error('No catalog was found in the sources.');
  return sentences;
}
