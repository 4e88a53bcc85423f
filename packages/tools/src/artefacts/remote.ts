/** What the federated build lacks for hosts that do not speak its protocol, and for those that check what they load. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { TAGS } from '../modules.js';
import { writeJson } from './files.js';
import { writeIntegrity } from './integrity.js';
import { versionOfBuild } from './version.js';

const EXPOSED = 'expose';

/** Native federation imports a file for each exposed module; it is the module that the container gives. */
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
  tellManifest(join(folder, 'mf-manifest.json'));
  writeIntegrity(folder, { retries: true });
}

interface Manifest {
  readonly metaData: Readonly<Record<string, unknown>>;
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && 'metaData' in value && typeof value.metaData === 'object';

/** The federation plugin writes a version of its own making, and an entry for servers that is not built. */
function tellManifest(file: string): void {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isManifest(manifest)) throw new Error('The federation plugin writes its manifest differently now.');
  const metaData = Object.fromEntries(Object.entries(manifest.metaData).filter(([name]) => name !== 'ssrRemoteEntry'));
  const buildInfo = { buildVersion: versionOfBuild(), buildName: 'portal_modules' };
  writeJson(file, { ...manifest, metaData: { ...metaData, buildInfo } });
}
