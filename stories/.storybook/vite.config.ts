import { defineConfig } from 'vite';

import { messagesInBundle } from '../../packages/tools/src/messages.mjs';
import { rewordedBuild } from '../../packages/tools/src/reworded.mjs';

/** Stories are built without the federation plugin of the root's configuration. */
export default defineConfig({ plugins: [messagesInBundle, ...rewordedBuild()] });
