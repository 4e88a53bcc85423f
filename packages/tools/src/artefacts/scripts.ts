/**
 * `dist/cdn/`: all elements in one file, `portal-modules.js` as a module or `portal-modules.iife.js` as a plain script.
 * The file contains the code of first renders; lazy parts are next to it, in a folder of its version.
 */
import { join } from 'node:path';

import { build as vite } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

import { messagesInBundle } from '../messages.mjs';
import { TAGS, defineFile } from '../modules.js';
import {
  addressedParts,
  compactOffsets,
  compactSchemas,
  leanTemplates,
  plainDynamicImports,
} from '../remote-plugins.js';
import { rewordedBuild } from '../reworded.mjs';
import { ROOT } from '../run.js';
import { writeIntegrity } from './integrity.js';
import { thirdPartyNotices } from './notices.js';
import { CLASSIC, MODULES, plainScripts } from './plain-scripts.js';
import { versionFolder } from './version.js';

/** One file with all elements requires an entry that imports them all. */
const ALL = 'virtual:all-elements';
const ENTRY = `\0${ALL}`;

/**
 * Most of the scheduler's code is its first step. The remote has it in the module's own file. Here it would load on
 * every page, so it loads once the module is connected.
 */
const APART = 'packages/p2p-scheduler/src/define/p2p-scheduler-apart.ts';

const allElements: Plugin = {
  name: 'all-elements',
  resolveId: (id) => (id === ALL ? ENTRY : undefined),
  load: (id) =>
    id === ENTRY
      ? TAGS.map((tag) => `import '/${tag === 'p2p-scheduler' ? APART : defineFile(tag)}';`).join('\n')
      : undefined,
};

interface Built {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly isEntry: boolean;
}

/** The static imports of the entry, as found by a build without manual chunks. */
function neededAtOnce(chunks: readonly Built[]): ReadonlySet<string> {
  const found = new Set<Built>();
  const follow = (chunk: Built | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) follow(chunks.find(({ fileName }) => fileName === file));
  };
  follow(chunks.find(({ isEntry }) => isEntry));
  return new Set([...found].flatMap(({ moduleIds }) => moduleIds));
}

const CONFIG = {
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  base: './',
  publicDir: false,
} as const satisfies InlineConfig;

const plugins = ({ isDraft = false } = {}): Plugin[] => [
  messagesInBundle,
  ...rewordedBuild(),
  allElements,
  compactOffsets(),
  compactSchemas(),
  plainDynamicImports({ isDraft }),
  leanTemplates(),
];

async function chunksOfBuild(): Promise<readonly Built[]> {
  const built = await vite({
    ...CONFIG,
    plugins: plugins({ isDraft: true }),
    build: { write: false, minify: false, modulePreload: false, rolldownOptions: { input: ALL } },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('One build gives one output.');
  return built.output.filter((file) => file.type === 'chunk');
}

export async function buildScripts(): Promise<void> {
  const first = neededAtOnce(await chunksOfBuild());

  await vite({
    ...CONFIG,
    plugins: [...plugins(), addressedParts, thirdPartyNotices, plainScripts],
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
          codeSplitting: { groups: [{ name: MODULES, test: (id) => first.has(id) }] },
        },
      },
    },
  });
  writeIntegrity(join(ROOT, 'dist/cdn'), {
    imports: { '@portal/modules': `${MODULES}.js`, '@portal/modules/classic': `${CLASSIC}.js` },
  });
}
