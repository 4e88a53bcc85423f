/** The federated remote. Storybook and the demo portal have configurations of their own. */
import { federation } from '@module-federation/vite';
import { defineConfig } from 'vite';

import { thirdPartyNotices } from './packages/tools/src/artefacts/notices.js';
import { versionFolder } from './packages/tools/src/artefacts/version.js';
import { TAGS, defineFile } from './packages/tools/src/modules.js';
import {
  addressedParts,
  compactSchemas,
  containerWithoutRuntime,
  leanTemplates,
  onlyWhatIsReached,
  plainDynamicImports,
} from './packages/tools/src/remote-plugins.js';
import { rewordedBuild } from './packages/tools/src/reworded.mjs';

const EXPOSES = Object.fromEntries(TAGS.map((tag) => [`./${tag}`, defineFile(tag)]));

/**
 * The one rule for what several parts of the remote need: a file of each module, one of the peer-to-peer side, and
 * one of all. What lies in a folder `later` goes into a file of its own beside that, and so does `later-list`: no first
 * drawing pays for it. Few and large files also compress better; what the files of the scheduler share is so small
 * that it goes to its side's.
 */
function chunkOf(id: string): string | null {
  const [, module] = /packages\/(message-center|info-request-form|p2p-manage)\//.exec(id) ?? [];
  const [, later] = /packages\/.*\/(later(?:-\w+)?)\//.exec(id) ?? [];
  const side = module ?? (/packages\/(?:p2p-parts|p2p-scheduler|\w+\/src\/p2p)\//.test(id) ? 'peer-to-peer' : 'core');
  const isOurs = /node_modules|packages\/|oxc|plain-dynamic-imports/.test(id);
  return isOurs ? `${side}-${later ?? 'first'}` : null;
}

export default defineConfig({
  plugins: [
    ...rewordedBuild(),
    federation({
      name: 'portal_modules',
      filename: 'remoteEntry.js',
      // For hosts on webpack 5, which load a remote as a script.
      varFilename: 'varRemoteEntry.js',
      manifest: true,
      dts: false,
      exposes: Object.fromEntries(Object.entries(EXPOSES).map(([name, file]) => [name, `./${file}`])),
      // Nothing is shared: sharing a package shares all of its entry points, some sixty files for lit.
      shared: {},
      disableRemote: true,
      shareStrategy: 'loaded-first',
    }),
    containerWithoutRuntime(EXPOSES),
    compactSchemas(),
    plainDynamicImports(),
    leanTemplates(),
    addressedParts,
    onlyWhatIsReached,
    thirdPartyNotices,
  ],
  // Chunks are fetched from where the entry came from, whichever folder that was.
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/remote',
    // For ever as they are; the entries beside the folder change with each release.
    assetsDir: versionFolder(),
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      // The remote has no page; without an input Vite looks for one.
      input: defineFile('message-center'),
      output: {
        codeSplitting: { groups: [{ name: chunkOf, minShareCount: 2 }], includeDependenciesRecursively: false },
      },
    },
  },
});
