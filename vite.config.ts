/** The federated remote. Storybook and the demo portal have configurations of their own. */
import { federation } from '@module-federation/vite';
import { defineConfig } from 'vite';

import { thirdPartyNotices } from './packages/tools/src/artefacts/notices.js';
import { versionFolder } from './packages/tools/src/artefacts/version.js';
import { TAGS, defineFile } from './packages/tools/src/modules.js';
import {
  addressedParts,
  containerWithoutRuntime,
  leanTemplates,
  onlyWhatIsReached,
  plainDynamicImports,
} from './packages/tools/src/remote-plugins.js';

const EXPOSES = Object.fromEntries(TAGS.map((tag) => [`./${tag}`, defineFile(tag)]));

const FEATURE = /packages\/(message-center|info-request-form|p2p-scheduler|p2p-manage)\//;

/** What a module's first screen and its later ones both need: its words and its events. */
const partOfModule = (id: string): string | null => {
  const [, feature] = FEATURE.exec(id) ?? [];
  return feature === undefined ? null : `${feature}-words`;
};

/**
 * Few files: what the two sides of the portal share, what the peer-to-peer side uses among itself, and
 * each module on its own. Fewer and larger files also compress better.
 */
const GROUPS = [
  // Sending files: what the later parts of the form and of a call share, and no first drawing needs.
  {
    name: 'files',
    test: /attachments\/src\/(queue\/upload-(?!watch)|file-(advice|refusals))|domain\/src\/requests\/file-/,
    minShareCount: 2,
    priority: 60,
  },
  // What a small screen shows in place of the grid.
  { name: 'p2p-slot-list', test: /p2p-slot-(list|day)|day-copy|shown-day/, minShareCount: 2, priority: 50 },
  // Later parts of both peer-to-peer modules, out of their first drawings.
  {
    name: 'peer-to-peer-later',
    test: /p2p-parts\/src\/(assistance|documents|rules|define\/p2p-(assistance|documents|contact)|.*contact-(form|draft|copy))|api\/src\/p2p-(record|tasks)|domain\/src\/contact\/(contact|phone|email)\.ts/,
    minShareCount: 2,
    priority: 40,
  },
  // With the scheduler's events, which are too small for a file of their own.
  {
    name: 'peer-to-peer',
    test: /p2p-parts|api\/src\/p2p|scheduling|contact|p2p-scheduler\/src\/events/,
    minShareCount: 2,
    priority: 30,
  },
  {
    name: 'core',
    test: /node_modules|packages\/(api|kit|ui|domain|attachments)\/|oxc|plain-dynamic-imports/,
    minShareCount: 2,
    priority: 20,
  },
  // The order's button is a module of its own, and a later part of managing.
  {
    name: 'p2p-action-parts',
    test: /p2p-manage\/src\/(action-copy|eligibility|(model\/ineligible|(elements|define)\/p2p-action))/,
    minShareCount: 2,
    priority: 6,
  },
  {
    name: 'p2p-manage-later',
    test: /p2p-manage\/src\/(news-copy|model\/time-words|views\/changes-view)/,
    minShareCount: 2,
    priority: 5,
  },
  { name: partOfModule, test: FEATURE, minShareCount: 2, priority: 4 },
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
      exposes: Object.fromEntries(Object.entries(EXPOSES).map(([name, file]) => [name, `./${file}`])),
      // Nothing is shared: sharing a package shares all of its entry points, some sixty files for lit.
      shared: {},
      disableRemote: true,
      shareStrategy: 'loaded-first',
    }),
    containerWithoutRuntime(EXPOSES),
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
      output: { codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false } },
    },
  },
});
