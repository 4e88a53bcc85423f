/**
 * `build-host.ts <page> <folder>` builds a host's files with Vite. Each host has its own process, because the
 * federation plugin keeps state per process.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build as vite } from 'vite';
import type { Plugin } from 'vite';

import { run } from '../../../tools/src/run.js';
import { angularApplication } from './angular.js';
import { installed } from './folders.js';
import { HOST_KINDS } from './kinds.js';

interface ViteOptions {
  readonly alias?: Readonly<Record<string, string>>;
  readonly plugins?: Plugin[];
}

async function withVite(folder: string, { alias = {}, plugins = [] }: ViteOptions): Promise<void> {
  const own = join(folder, 'vite.config.js');
  await vite({
    root: folder,
    configFile: existsSync(own) ? own : false,
    logLevel: 'warn',
    plugins,
    resolve: { alias: Object.fromEntries(Object.entries(alias).map(([name, as]) => [name, installed(as)])) },
    build: { reportCompressedSize: false },
  });
}

/** Checks tags and events like a team's own build; other pages of this kind use JavaScript. */
async function checkTypes(folder: string, file: string): Promise<void> {
  const flags =
    '--ignoreConfig --noEmit --strict --jsx react-jsx --module esnext --moduleResolution bundler --target es2022';
  const { ok } = await run(['npx', 'tsc', ...flags.split(' '), join(folder, file)], { quiet: true });
  if (!ok) throw new Error(`Type errors in ${file}.`);
}

const [, , page = '', folder = ''] = process.argv;
const { builder, alias = {}, typed } = HOST_KINDS.find((one) => one.page === page) ?? {};
if (typed) await checkTypes(folder, typed);
await withVite(folder, { alias, plugins: builder === 'angular' ? [await angularApplication(folder)] : [] });
