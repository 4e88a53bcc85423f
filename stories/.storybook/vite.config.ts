import { defineConfig } from 'vite';

/** Stories are built without the federation plugin of the root's configuration. */
export default defineConfig({});
