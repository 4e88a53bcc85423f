/** Completes the federated build for hosts that don't use its protocol, and for hosts that verify what they load. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { TAGS } from '../modules.js';
import { writeJson } from './files.js';
import { writeIntegrity } from './integrity.js';
import { versionOfBuild } from './version.js';

const EXPOSED = 'expose';

/** Native federation imports one file per exposed module; it re-exports the module of the container. */
const facade = (tag: string): string =>
  `import { get } from '../remoteEntry.js';\nexport default (await get('./${tag}'))().default;\n`;

export function completeRemote(folder: string): void {
  mkdirSync(join(folder, EXPOSED), { recursive: true });
  for (const tag of TAGS) writeFileSync(join(folder, EXPOSED, `${tag}.js`), facade(tag));
  writeJson(join(folder, 'remoteEntry.json'), {
    name: 'portal_modules',
    shared: [],
    exposes: TAGS.map((tag) => ({ key: `./${tag}`, outFileName: `${EXPOSED}/${tag}.js` })),
  });
  writeJson(join(folder, 'version.json'), { version: versionOfBuild() });
  correctManifest(folder);
  writeIntegrity(folder, { retries: true });
}

interface Assets {
  readonly js: { readonly sync: readonly string[]; readonly async: readonly string[] };
}

interface Manifest {
  readonly metaData: Readonly<Record<string, unknown>>;
  readonly exposes: readonly { readonly assets: Assets }[];
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' &&
  value !== null &&
  'metaData' in value &&
  typeof value.metaData === 'object' &&
  'exposes' in value &&
  Array.isArray(value.exposes);

/** The federation plugin writes its own version, a server entry that isn't built, and files that no longer exist. */
function correctManifest(folder: string): void {
  const file = join(folder, 'mf-manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isManifest(manifest)) throw new Error('The federation plugin writes its manifest differently now.');
  const metaData = Object.fromEntries(Object.entries(manifest.metaData).filter(([name]) => name !== 'ssrRemoteEntry'));
  const buildInfo = { buildVersion: versionOfBuild(), buildName: 'portal_modules' };
  const exposes = manifest.exposes.map((expose) => ({
    ...expose,
    assets: { ...expose.assets, js: existing(folder, expose.assets.js) },
  }));
  writeJson(file, { ...manifest, metaData: { ...metaData, buildInfo }, exposes });
}

const existing = (folder: string, { sync, async: later }: Assets['js']): Assets['js'] => ({
  sync: sync.filter((file) => existsSync(join(folder, file))),
  async: later.filter((file) => existsSync(join(folder, file))),
});
