/** The demo portal: a federation host that learns its remote's address at run time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { federation } from '@module-federation/vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

import { messagesInBundle } from '../tools/src/messages.mjs';
import { rewordedBuild } from '../tools/src/reworded.mjs';

const WORKER = 'mockServiceWorker.js';
const worker = (): string => readFileSync(createRequire(import.meta.url).resolve(`msw/${WORKER}`), 'utf8');

/** The mock backend's service worker comes from msw itself, so that the two never differ. */
const mockWorker: Plugin = {
  name: 'mock-worker',
  configureServer({ middlewares }) {
    middlewares.use(`/${WORKER}`, (_request, response) => {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(worker());
    });
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: WORKER, source: worker() });
  },
};

export default defineConfig(({ command }) => ({
  plugins: [
    mockWorker,
    messagesInBundle,
    ...rewordedBuild(),
    // In development the portal's own bundle has the modules: see `npm run dev`.
    ...(command === 'build'
      ? [
          federation({
            name: 'demo_portal',
            remotes: {},
            shared: {},
            dts: false,
            // A remote that hangs must not hold up the portal.
            shareStrategy: 'loaded-first',
          }),
        ]
      : []),
  ],
  base: './',
  build: { target: 'es2022', outDir: '../../dist/portal', emptyOutDir: true, sourcemap: true },
}));
