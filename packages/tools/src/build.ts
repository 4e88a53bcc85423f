/** `npm run build`: everything that is delivered, under `dist/`. `npm run build -- remote portal` builds these alone. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build as vite } from 'vite';
import type { Plugin } from 'vite';

import { completeRemote } from './artefacts/remote.js';
import { TAGS, defineFile } from './modules.js';
import { leanTemplates } from './remote-plugins.js';
import { ROOT } from './run.js';

const PARTS = {
  remote: { what: 'the federated modules', build: buildRemote },
  portal: {
    what: 'the demo portal',
    build: () => vite({ root: join(ROOT, 'packages/demo-portal'), logLevel: 'warn' }),
  },
  cdn: { what: 'all elements as one script file, as an ES module and as a plain script', build: buildScripts },
} as const;

export type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => name in PARTS;

export async function build(parts: readonly Part[]): Promise<void> {
  // Not in parallel: the federation plugin keeps state of its own for each process.
  for (const part of parts) {
    await PARTS[part].build();
    console.log(`dist/${part}: ${PARTS[part].what}`);
  }
}

async function buildRemote(): Promise<void> {
  await vite({ root: ROOT, logLevel: 'warn' });
  completeRemote(join(ROOT, 'dist/remote'));
}

/** One file with all elements needs an entry that imports them all. */
const ALL = 'virtual:all-elements';

const allElements: Plugin = {
  name: 'all-elements',
  resolveId: (id) => (id === ALL ? `\0${ALL}` : undefined),
  load: (id) => (id === `\0${ALL}` ? TAGS.map((tag) => `import '/${defineFile(tag)}';`).join('\n') : undefined),
};

async function buildScripts(): Promise<void> {
  await vite({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [allElements, leanTemplates],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      sourcemap: true,
      rolldownOptions: {
        input: ALL,
        // Vite's helper for dynamic imports asks for it, and never runs where everything is one file.
        checks: { emptyImportMeta: false },
        output: [
          { format: 'es', entryFileNames: 'portal-modules.js', codeSplitting: false },
          { format: 'iife', entryFileNames: 'portal-modules.iife.js', codeSplitting: false },
        ],
      },
    },
  });
  const openapi = join(ROOT, 'packages/api/openapi.json');
  if (!existsSync(openapi)) return;
  await mkdir(join(ROOT, 'dist/cdn'), { recursive: true });
  await copyFile(openapi, join(ROOT, 'dist/openapi.json'));
}

/** When it is the program that was started, and not imported by another. */
if (process.argv[1]?.endsWith('build.ts')) {
  const wanted = process.argv.slice(2).filter(isPart);
  const parts = wanted.length > 0 ? wanted : (Object.keys(PARTS) as Part[]);
  for (const part of parts) await rm(join(ROOT, 'dist', part), { recursive: true, force: true });
  await build(parts);
}
