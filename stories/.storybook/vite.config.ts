import { defineConfig } from 'vite';

import { messagesInBundle } from '../../packages/tools/src/messages.mjs';
import { rewordedBuild } from '../../packages/tools/src/reworded.mjs';

/** Stories build without the federation plugin of the root configuration. */
export default defineConfig({ plugins: [messagesInBundle, ...rewordedBuild()] });
