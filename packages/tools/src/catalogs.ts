/** Every English sentence of the catalogs, by the keys that hosts use; a plural has one per form. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Message } from '@portal/copy';

import { compileMessage } from './messages.mjs';
import { catalogsIn } from './named-controls-rule.js';
import type { Entry } from './named-controls-rule.js';
import { ROOT } from './run.js';

export interface Sentence extends Entry {
  /** The catalog's file name, because two catalogs of a module may share a key. */
  readonly file: string;
}

const CATALOGS = resolve(ROOT, 'packages/copy/src/en-US');

/** Gives each plural form a key of its own, such as `news.one`. */
const formsOf = ({ module, key, text }: Entry): readonly Entry[] => {
  const forms = (name: string, message: Message): readonly Entry[] =>
    typeof message === 'string'
      ? [{ module, key: name, text: message }]
      : Object.entries(message[1]).flatMap(([form, of]) => forms(`${name}.${form}`, of));
  return forms(key, compileMessage(text));
};

export function allSentences(): readonly Sentence[] {
  const sources = readdirSync(CATALOGS)
    .filter((file) => file !== 'index.ts')
    .map((file) => ({
      file,
      source: readFileSync(resolve(CATALOGS, file), 'utf8'),
    }));
  const everywhere = sources.map(({ source }) => source).join('\n');
  const sentences = sources.flatMap(({ file, source }) =>
    catalogsIn(source, source + everywhere).flatMap((entry) => formsOf(entry).map((form) => ({ ...form, file }))),
  );
  if (sentences.length === 0) throw new Error('No catalog was found in the sources.');
  return sentences;
}
