/** Hashes of what is delivered, and the import map by which a browser holds every script to them. */
import { join } from 'node:path';

import { filesIn, integrityOf, writeJson } from './files.js';

/** Where a host team sees where its own address goes. */
const PLACEHOLDER_ORIGIN = 'https://modules.example/';

/** The loader tries anew from `r/1/`, `r/2/` and so on; a browser knows a hash by its address alone. */
const RETRIES = 5;

export interface IntegrityMap {
  readonly imports: Readonly<Record<string, string>>;
  readonly integrity: Readonly<Record<string, string>>;
}

/** A hash for each script of a folder: `{ "remoteEntry.js": "sha384-…" }`. */
export function hashesOf(folder: string): Readonly<Record<string, string>> {
  const scripts = filesIn(folder).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(scripts.map((file) => [file, integrityOf(join(folder, file))]));
}

export interface MapOptions {
  /** Address of the folder, with a slash at its end. */
  readonly base: string;
  /** Bare name → file of the folder. */
  readonly imports?: Readonly<Record<string, string>>;
  /** Whether the loader's further tries have addresses of their own. */
  readonly retries?: boolean;
}

/** For `<script type="importmap">`. */
export function importMap(
  hashes: Readonly<Record<string, string>>,
  { base, imports = {}, retries = false }: MapOptions,
): IntegrityMap {
  // A part that failed is asked for once more at an address of its own.
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

/** Writes `integrity.json` and `importmap.json` into the folder that they speak of. */
export function writeIntegrity(folder: string, options: Omit<MapOptions, 'base'>): void {
  const hashes = hashesOf(folder);
  writeJson(join(folder, 'integrity.json'), hashes);
  writeJson(join(folder, 'importmap.json'), importMap(hashes, { base: PLACEHOLDER_ORIGIN, ...options }));
}
