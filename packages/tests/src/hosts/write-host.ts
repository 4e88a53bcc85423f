/** Writes the files of a guide page into the folder that builds and runs it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { ROOT } from '../../../tools/src/run.js';
import { BUILT, PAGES, installed } from './folders.js';
import { filesOf, filled } from './guide.js';
import type { Facts } from './guide.js';
import type { HostKind } from './kinds.js';

export interface WrittenHost {
  readonly folder: string;
  /** Response headers of the page, including its policy. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The headers to send with the page, one per line. */
const HEADERS = 'headers.txt';

export function writeHost({ page, from, vendor = {} }: HostKind): WrittenHost {
  const folder = join(BUILT, page.replace(/\.mdx$/, ''));
  const facts = factsOf(from);
  const files = filesOf(readFileSync(join(PAGES, page), 'utf8'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), filled(text, facts));
  }
  for (const [to, file] of Object.entries(vendor)) cpSync(installed(file), join(folder, to), { recursive: true });

  const headers = files.find(({ path }) => path === HEADERS)?.text ?? '';
  return { folder, headers: headersIn(filled(headers, facts)) };
}

/** Base URL of a delivery's modules during the tests. */
export const modulesOf = (from: HostKind['from']): string =>
  (from === 'package' ? undefined : process.env[from === 'cdn' ? 'HOSTS_CDN' : 'HOSTS_REMOTE']) ?? '';

function factsOf(from: HostKind['from']): Facts {
  if (from === 'package') return { modules: modulesOf(from), integrity: {}, importMap: '' };
  const read = (file: string): string => readFileSync(join(ROOT, 'dist', from, file), 'utf8');
  return {
    modules: modulesOf(from),
    integrity: JSON.parse(read('integrity.json')) as Record<string, string>,
    importMap: read('importmap.json'),
  };
}

/** `Name: value`; a line that starts with a space continues the previous one. */
function headersIn(text: string): Readonly<Record<string, string>> {
  const lines = text.replaceAll(/\n\s+/g, ' ').split('\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}
