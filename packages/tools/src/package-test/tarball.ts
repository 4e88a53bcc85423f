/** Reads the package's content from the tarball. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { ROOT } from '../run.js';

const FOLDER = join(ROOT, 'dist/packages');
const BLOCK = 512;

export interface Tarball {
  readonly path: string;
  readonly bytes: Buffer;
  /** Text by path, without npm's top-level folder. */
  readonly files: ReadonlyMap<string, string>;
}

export function readTarball(path = built()): Tarball {
  const bytes = readFileSync(path);
  return { path, bytes, files: new Map(entriesOf(gunzipSync(bytes))) };
}

function built(): string {
  const found = names().filter((name) => name.endsWith('.tgz'));
  const [name] = found;
  if (name === undefined || found.length > 1) {
    throw new Error(
      `dist/packages has ${String(found.length)} packages instead of one: run \`npm run build -- packages\`.`,
    );
  }
  return join(FOLDER, name);
}

function names(): readonly string[] {
  try {
    return readdirSync(FOLDER);
  } catch {
    return [];
  }
}

/** Reads an npm archive: a header block before each file's content. */
function* entriesOf(tar: Buffer): Generator<readonly [string, string]> {
  let at = 0;
  while (at < tar.length && tar[at] !== 0) {
    const word = (from: number, length: number): string =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(word(124, 12), 8);
    const path = [word(345, 155), word(0, 100)].filter(Boolean).join('/');
    const start = at + BLOCK;
    yield [path.replace(/^package\//, ''), tar.toString('utf8', start, start + size)];
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
