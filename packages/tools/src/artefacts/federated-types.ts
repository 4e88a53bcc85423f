/**
 * Writes `@mf-types.zip` and `@mf-types.d.ts` next to the remote's entry: hosts' builds download them, so `loadRemote`
 * is typed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';

import { TAGS } from '../modules.js';
import { programOf } from '../package/compile.js';
import { publicElements } from '../package/elements.js';
import type { PublicElement } from '../package/elements.js';
import { elementTypes } from '../package/host-types.js';
import { ROOT } from '../run.js';
import { writeJson } from './files.js';

/** A host's build replaces this with its own name of the remote. */
const ALIAS = 'REMOTE_ALIAS_IDENTIFIER';
/**
 * An archive records when its files were written. A fixed time (without a zone) makes the same types the same bytes.
 */
const NO_TIME = new Date(2000, 0, 1);

const EVENTS = 'packages/host/src/events.ts';

export async function buildFederatedTypes(): Promise<void> {
  const program = programOf([EVENTS, 'packages/modules/src/index.ts']);
  const elements = await publicElements(program, [...TAGS, 'portal-settings']);
  const folder = join(ROOT, 'dist/remote');
  const types = elementTypes(program, elements).replaceAll('./parts/host/events.js', './events');

  const files: Readonly<Record<string, string>> = {
    'compiled-types/elements.d.ts': types,
    'compiled-types/events.d.ts': eventTypes(),
    ...Object.fromEntries(elements.filter(isExposed).map(({ tag, name }) => [`${tag}.d.ts`, exposed(name)])),
  };
  const archive = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  writeFileSync(join(folder, '@mf-types.zip'), zipSync(archive, { level: 9, mtime: NO_TIME }));
  writeFileSync(join(folder, '@mf-types.d.ts'), remoteKeys());
  writeTypesToManifest(join(folder, 'mf-manifest.json'));
}

const isExposed = ({ tag }: PublicElement): boolean => TAGS.some((exposedTag) => exposedTag === tag);

const exposed = (name: string): string => `export { ${name} as default } from './compiled-types/elements';\n`;

/** Only the map of events: hosts import `listen()`, the function next to it, from the package. */
function eventTypes(): string {
  const source = readFileSync(join(ROOT, EVENTS), 'utf8');
  const [map] = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*export interface PortalEventMap \{[\s\S]*?\n\}\n/.exec(source) ?? [];
  if (map === undefined) throw new Error(`${EVENTS} has no PortalEventMap.`);
  return map;
}

const remoteKeys = (): string => {
  const keys = TAGS.map((tag) => `'${ALIAS}/${tag}'`);
  const types = keys.map((key) => `T extends ${key} ? typeof import(${key}) :`).join('\n  ');
  return `export type RemoteKeys = ${keys.join(' | ')};\nexport type PackageType<T> =\n  ${types}\n  any;\n`;
};

interface Manifest {
  readonly metaData: object;
}

function writeTypesToManifest(file: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const types = { path: '', name: '@mf-types', zip: '@mf-types.zip', api: '@mf-types.d.ts' };
  writeJson(file, { ...manifest, metaData: { ...manifest.metaData, types } });
}
