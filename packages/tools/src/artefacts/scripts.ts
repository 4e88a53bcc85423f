/**
 * `dist/cdn/`: all elements by one file, `portal-modules.js` as a module or `portal-modules.iife.js` as a plain
 * script. The file holds what first drawings need; what comes later lies beside it, in a folder of its version.
 */
import { join } from 'node:path';

import { build as vite } from 'vite';
import type { Plugin } from 'vite';

import { TAGS, defineFile } from '../modules.js';
import { leanContract, leanTemplates, plainDynamicImports } from '../remote-plugins.js';
import { ROOT } from '../run.js';
import { writeIntegrity } from './integrity.js';
import { CLASSIC, MODULES, plainScripts } from './plain-scripts.js';
import { versionFolder } from './version.js';

/** One file with all elements needs an entry that imports them all. */
const ALL = 'virtual:all-elements';
const ENTRY = `\0${ALL}`;

const allElements: Plugin = {
  name: 'all-elements',
  resolveId: (id) => (id === ALL ? ENTRY : undefined),
  load: (id) => (id === ENTRY ? TAGS.map((tag) => `import '/${defineFile(tag)}';`).join('\n') : undefined),
};

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Everything that the entry imports, directly or not, and not what is imported later. */
function neededAtOnce(graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) follow(next);
  };
  follow(ENTRY);
  return found;
}

export async function buildScripts(): Promise<void> {
  let first: ReadonlySet<string> | undefined;
  const inFirstFile = (id: string, graph: Graph): string | null => {
    first ??= neededAtOnce(graph);
    return first.has(id) ? 'portal-modules' : null;
  };

  await vite({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins: [allElements, plainDynamicImports, leanContract, leanTemplates, plainScripts],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        input: ALL,
        output: {
          format: 'es',
          entryFileNames: `${MODULES}.js`,
          chunkFileNames: `${versionFolder()}/[name]-[hash].js`,
          codeSplitting: { groups: [{ name: inFirstFile, debugName: 'needed at once' }] },
        },
      },
    },
  });
  writeIntegrity(join(ROOT, 'dist/cdn'), {
    imports: { '@portal/modules': `${MODULES}.js`, '@portal/modules/classic': `${CLASSIC}.js` },
  });
}
