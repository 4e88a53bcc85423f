/** Hashes of the deliverables, and an import map that makes browsers verify every script. */
import { join } from 'node:path';

import { filesIn, integrityOf, writeJson } from './files.js';

/** A placeholder for the host's own address. */
const PLACEHOLDER_ORIGIN = 'https://modules.example/';

/** The loader retries from `r/1/`, `r/2/`, and so on, and a browser matches hashes by address. */
const RETRIES = 5;

export interface IntegrityMap {
  readonly imports: Readonly<Record<string, string>>;
  readonly integrity: Readonly<Record<string, string>>;
}

/** A hash per script of a folder: `{ "remoteEntry.js": "sha384-…" }`. */
export function hashesOf(folder: string): Readonly<Record<string, string>> {
  const scripts = filesIn(folder).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(scripts.map((file) => [file, integrityOf(join(folder, file))]));
}

export interface MapOptions {
  /** The folder's address, with a trailing slash. */
  readonly base: string;
  /** Bare name → file of the folder. */
  readonly imports?: Readonly<Record<string, string>>;
  /** Whether the loader's retries use their own addresses. */
  readonly retries?: boolean;
}

/** For `<script type="importmap">`. */
export function importMap(
  hashes: Readonly<Record<string, string>>,
  { base, imports = {}, retries = false }: MapOptions,
): IntegrityMap {
  // A failed part is requested once more at its own address.
  const parts = Object.entries(hashes).filter(([file]) => /^v[\d.]+\//.test(file));
  const bases = [base, ...(retries ? Array.from({ length: RETRIES }, (_, n) => `${base}r/${String(n + 1)}/`) : [])];
  return {
    imports: Object.fromEntries(Object.entries(imports).map(([name, file]) => [name, `${base}${file}`])),
    integrity: Object.fromEntries([
      ...bases.flatMap((from) => Object.entries(hashes).map(([file, hash]) => [`${from}${file}`, hash] as const)),
      ...parts.map(([file, hash]) => [`${base}${file}?again=1`, hash] as const),
    ]),
  };
}

/** Writes `integrity.json` and `importmap.json` into the folder they describe. */
export function writeIntegrity(folder: string, options: Omit<MapOptions, 'base'>): void {
  const hashes = hashesOf(folder);
  writeJson(join(folder, 'integrity.json'), hashes);
  writeJson(join(folder, 'importmap.json'), importMap(hashes, { base: PLACEHOLDER_ORIGIN, ...options }));
}
