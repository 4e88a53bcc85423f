/** Does the work of `ng build` without its command line: compiles templates ahead of time, and links libraries. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Plugin } from 'vite';

import { run } from '../../../tools/src/run.js';
import { installed } from './folders.js';

const COMPILER = 'bundles/src/bin/ngc.js';

interface Babel {
  transformAsync(code: string, options: object): Promise<{ readonly code?: string | null } | null>;
}
interface Linker {
  createEs2015LinkerPlugin(options: object): object;
}
interface Compiler {
  readonly NodeJSFileSystem: new () => object;
  readonly ConsoleLogger: new (level: number) => object;
  readonly LogLevel: { readonly warn: number };
}

/** Compiles the folder's `tsconfig.json`, and returns the plugin that links Angular's own packages. */
export async function angularApplication(folder: string): Promise<Plugin> {
  const compiler = installed('@angular/compiler-cli');
  const { ok } = await run(['node', join(compiler, COMPILER), '-p', join(folder, 'tsconfig.json')], { quiet: true });
  if (!ok) throw new Error("The application doesn't compile.");

  const load = async (path: string): Promise<unknown> => import(pathToFileURL(path).href) as Promise<unknown>;
  const babel = createRequire(import.meta.url)(installed('@babel/core')) as Babel;
  const { createEs2015LinkerPlugin } = (await load(join(compiler, 'bundles/linker/babel/index.js'))) as Linker;
  const { NodeJSFileSystem, ConsoleLogger, LogLevel } = (await load(join(compiler, 'bundles/index.js'))) as Compiler;
  const linker = createEs2015LinkerPlugin({
    fileSystem: new NodeJSFileSystem(),
    logger: new ConsoleLogger(LogLevel.warn),
    linkerJitMode: false,
  });
  return {
    name: 'angular-linker',
    async load(id) {
      if (!/@angular[/\\].*\.mjs$/.test(id)) return undefined;
      const code = await readFile(id, 'utf8');
      if (!code.includes('ɵɵngDeclare')) return undefined;
      const linked = await babel.transformAsync(code, {
        filename: id,
        compact: false,
        configFile: false,
        babelrc: false,
        plugins: [linker],
      });
      return linked?.code ?? undefined;
    },
  };
}
