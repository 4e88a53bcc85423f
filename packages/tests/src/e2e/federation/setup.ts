import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { build as vite } from 'vite';

import { isReworded, rewordedBuild } from '../../../../tools/src/reworded.mjs';
import { ROOT, run } from '../../../../tools/src/run.js';
import { HOST_FILES, REMOTE_FILES, SCRIPT_FILES, SITE } from './paths.js';

const PAGES = ['plain', 'runtime', 'with-lit', 'with-zod', 'server'] as const;

/** Copies the remote, and builds the hosts of the test pages. */
export default async function setup(): Promise<void> {
  rmSync(SITE, { recursive: true, force: true });
  for (const [name, files] of Object.entries({ remote: REMOTE_FILES, cdn: SCRIPT_FILES })) {
    const built = join(ROOT, 'dist', name);
    const wanted = process.env['REWORDED'] !== undefined;
    if (!existsSync(join(built, 'integrity.json')) || isReworded(built) !== wanted)
      await run(['npm', 'run', 'build', '--', name]);
    cpSync(built, files, { recursive: true });
  }
  await vite({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: rewordedBuild(),
    build: {
      target: 'es2022',
      outDir: HOST_FILES,
      modulePreload: false,
      rolldownOptions: {
        preserveEntrySignatures: 'exports-only',
        input: Object.fromEntries(
          PAGES.map((name) => [name, join(ROOT, `packages/tests/src/e2e/federation/pages/${name}.ts`)]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
}
