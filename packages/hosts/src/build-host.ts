/**
 * `build-host.ts <page> <folder>`: what Vite makes of a host's files. A process of its own for each, because the
 * federation plugin keeps a state for each process.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build as vite } from 'vite';
import type { Plugin } from 'vite';

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

const [, , page = '', folder = ''] = process.argv;
const { builder, alias = {} } = HOST_KINDS.find((one) => one.page === page) ?? {};
await withVite(folder, { alias, plugins: builder === 'angular' ? [await angularApplication(folder)] : [] });
