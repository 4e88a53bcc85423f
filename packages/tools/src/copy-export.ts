/**
 * Every sentence for translators and hosts, by `module.key`: English and Spanish as ICU messages, and a note about where the
 * sentence is and what its values are. `copy.json` of the npm package.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Message } from '@portal/copy';
import { translation } from '@portal/copy/es-US';
import { englishMessages } from '@portal/copy/testing';

import { FALLBACK_WORDS, SPANISH_FALLBACK_WORDS } from '@portal/host/testing.js';
import { ROOT } from './run.js';

export interface Exported {
  readonly 'en-US': string;
  readonly 'es-US': string;
  readonly note: string;
}

/** Sources are read as they are, so each message is its ICU text. */
const textOf = (message: Message | undefined): string => (typeof message === 'string' ? message : '');

const english = (): Readonly<Record<string, Message>> => ({
  ...englishMessages(),
  ...Object.fromEntries(Object.entries(FALLBACK_WORDS).map(([key, text]) => [`host.${key}`, text])),
});

const spanishOf = (path: string): string => {
  const [module, key = ''] = path.split(/\.(.*)/s);
  if (module === 'host') return SPANISH_FALLBACK_WORDS[key as keyof typeof SPANISH_FALLBACK_WORDS];
  return textOf(translation.messages[path]);
};

export const notes = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(ROOT, 'packages/copy/notes.json'), 'utf8')) as Record<string, string>;

export function exportedCopy(): Readonly<Record<string, Exported>> {
  const about = notes();
  return Object.fromEntries(
    Object.entries(english())
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => [path, { 'en-US': textOf(text), 'es-US': spanishOf(path), note: about[path] ?? '' }]),
  );
}
