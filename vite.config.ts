/** The federated remote. Storybook and the demo portal have their own configurations. */
import { federation } from '@module-federation/vite';
import { defineConfig } from 'vite';

import { thirdPartyNotices } from './packages/tools/src/artefacts/notices.js';
import { versionFolder } from './packages/tools/src/artefacts/version.js';
import { messagesInBundle } from './packages/tools/src/messages.mjs';
import { TAGS, defineFile } from './packages/tools/src/modules.js';
import { firstChunks, laterChunks } from './packages/tools/src/remote-chunks.js';
import {
  addressedParts,
  compactOffsets,
  compactSchemas,
  containerWithoutRuntime,
  leanTemplates,
  onlyWhatIsReached,
  plainDynamicImports,
  withoutFacades,
} from './packages/tools/src/remote-plugins.js';
import { rewordedBuild } from './packages/tools/src/reworded.mjs';

const EXPOSES = Object.fromEntries(TAGS.map((tag) => [`./${tag}`, defineFile(tag)]));

export default defineConfig({
  plugins: [
    messagesInBundle,
    ...rewordedBuild(),
    federation({
      name: 'portal_modules',
      filename: 'remoteEntry.js',
      // For hosts with webpack 5, which load a remote as a script.
      varFilename: 'varRemoteEntry.js',
      manifest: true,
      dts: false,
      exposes: Object.fromEntries(Object.entries(EXPOSES).map(([name, file]) => [name, `./${file}`])),
      // Sharing a package would share all of its entry points, some sixty files for lit.
      shared: {},
      disableRemote: true,
      shareStrategy: 'loaded-first',
    }),
    containerWithoutRuntime(EXPOSES),
    compactOffsets(),
    compactSchemas(),
    plainDynamicImports(),
    leanTemplates(),
    withoutFacades,
    addressedParts,
    onlyWhatIsReached,
    thirdPartyNotices,
  ],
  // Resolves chunks relative to the entry, in any folder.
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/remote',
    // Immutable files; the entries next to the folder change with each release.
    assetsDir: versionFolder(),
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      // The remote has no page, and Vite looks for one unless there is an input.
      input: defineFile('message-center'),
      output: {
        codeSplitting: {
          groups: [{ name: firstChunks() }, { name: laterChunks(), minShareCount: 2 }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
});
