/** `npm run build`: builds all deliverables into `dist/`. `npm run build -- remote portal` builds only these. */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { build as vite } from 'vite';

import { buildFederatedTypes } from './artefacts/federated-types.js';
import { completeRemote } from './artefacts/remote.js';
import { buildScripts } from './artefacts/scripts.js';
import { buildPackage } from './package/build-package.js';
import { ROOT } from './run.js';

const PARTS = {
  remote: { what: 'the federated modules', build: buildRemote },
  portal: {
    what: 'the demo portal',
    build: () => vite({ root: join(ROOT, 'packages/demo-portal'), logLevel: 'warn' }),
  },
  cdn: { what: 'all elements by one script file, as an ES module and as a plain script', build: buildCdn },
  packages: { what: 'the npm package', build: buildPackage },
  types: { what: 'types of the federated modules, in dist/remote', build: buildFederatedTypes },
} as const;

export type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => name in PARTS;

export async function build(parts: readonly Part[]): Promise<void> {
  // Not in parallel, because the federation plugin keeps state per process.
  for (const part of parts) {
    await PARTS[part].build();
    console.log(`${part}: ${PARTS[part].what}`);
  }
}

async function buildRemote(): Promise<void> {
  await vite({ root: ROOT, logLevel: 'warn' });
  completeRemote(join(ROOT, 'dist/remote'));
}

async function buildCdn(): Promise<void> {
  await buildScripts();
  // The contract, for backend developers.
  await copyFile(join(ROOT, 'packages/api/openapi.json'), join(ROOT, 'dist/openapi.json'));
}

/** Only if started as a program, not if imported. */
if (process.argv[1]?.endsWith('build.ts')) {
  const wanted = process.argv.slice(2).filter(isPart);
  const parts = wanted.length > 0 ? wanted : (Object.keys(PARTS) as Part[]);
  for (const part of parts) await rm(join(ROOT, 'dist', part), { recursive: true, force: true });
  await build(parts);
}
