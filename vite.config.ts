/** The federated remote. Storybook and the demo portal have configurations of their own. */
import { federation } from '@module-federation/vite';
import { defineConfig } from 'vite';

import { TAGS, defineFile } from './packages/tools/src/modules.js';
import { containerWithoutRuntime, leanTemplates, plainDynamicImports } from './packages/tools/src/remote-plugins.js';

/**
 * Few files, and in each only what its reader needs: what nearly all elements use, what the two sides
 * of the portal use among themselves, and each module on its own.
 */
const GROUPS = [
  { name: 'core', test: /node_modules|packages\/|oxc|preload-helper/, minShareCount: 4, priority: 20 },
  { name: 'peer-to-peer', test: /date-fns|p2p|scheduling|contact|zoned/, minShareCount: 2, priority: 10 },
  { name: 'messages', test: /node_modules|packages\//, minShareCount: 2, priority: 5 },
];

export default defineConfig({
  plugins: [
    federation({
      name: 'portal_modules',
      filename: 'remoteEntry.js',
      // For hosts on webpack 5, which load a remote as a script.
      varFilename: 'varRemoteEntry.js',
      manifest: true,
      dts: false,
      exposes: Object.fromEntries(TAGS.map((tag) => [`./${tag}`, `./${defineFile(tag)}`])),
      // Nothing is shared: sharing a package shares all of its entry points, some sixty files for lit.
      shared: {},
      disableRemote: true,
      shareStrategy: 'loaded-first',
    }),
    containerWithoutRuntime,
    plainDynamicImports,
    leanTemplates,
  ],
  // Chunks are fetched from where the entry came from, whichever folder that was.
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/remote',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      // The remote has no page; without an input Vite looks for one.
      input: defineFile('message-center'),
      output: { codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false } },
    },
  },
});
