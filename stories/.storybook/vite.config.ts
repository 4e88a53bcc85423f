import { defineConfig } from 'vite';

import { messagesInBundle } from '../../packages/tools/src/messages.mjs';
import { rewordedBuild } from '../../packages/tools/src/reworded.mjs';
import { manifestInStories } from '../../packages/tools/src/stories-manifest.js';

/** Stories build without the federation plugin of the root configuration. */
export default defineConfig({ plugins: [messagesInBundle, manifestInStories, ...rewordedBuild()] });
