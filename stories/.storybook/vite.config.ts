import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

import { messagesInBundle } from '../../packages/tools/src/messages.mjs';
import { rewordedBuild } from '../../packages/tools/src/reworded.mjs';
import { manifestInStories } from '../../packages/tools/src/stories-manifest.js';

/** Many stories share many small files, and each file is a request. The order of these files doesn't matter. */
const groups = [
  { name: 'sentences', test: /\/packages\/copy\/src\/en-US\// },
  { name: 'rules', test: /\/packages\/(?:domain|api)\/src\// },
  { name: 'kit', test: /\/packages\/kit\/src\/(?!later\/)/ },
];

/** A plugin, because Storybook ignores the key `build` of this file. */
const sharedChunks: Plugin = {
  name: 'shared-chunks',
  config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
};

/** Stories build without the federation plugin of the root configuration. */
export default defineConfig({ plugins: [messagesInBundle, manifestInStories, sharedChunks, ...rewordedBuild()] });
