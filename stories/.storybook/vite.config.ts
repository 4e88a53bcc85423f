import { defineConfig } from 'vite';

import { rewordedBuild } from '../../packages/tools/src/reworded.mjs';

/** Stories are built without the federation plugin of the root's configuration. */
export default defineConfig({ plugins: rewordedBuild() });
