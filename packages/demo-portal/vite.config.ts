/** The demo portal: a federation host that receives its remote's URL at run time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { federation } from '@module-federation/vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

import { messagesInBundle } from '../tools/src/messages.mjs';
import { rewordedBuild } from '../tools/src/reworded.mjs';

const WORKER = 'mockServiceWorker.js';
const worker = (): string => readFileSync(createRequire(import.meta.url).resolve(`msw/${WORKER}`), 'utf8');

/** The mock backend's service worker comes from msw itself, so that the two always match. */
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
    // In development, the portal's own bundle includes the modules: see `npm run dev`.
    ...(command === 'build'
      ? [
          federation({
            name: 'demo_portal',
            remotes: {},
            shared: {},
            dts: false,
            // A hanging remote must not block the portal.
            shareStrategy: 'loaded-first',
          }),
        ]
      : []),
  ],
  base: './',
  build: { target: 'es2022', outDir: '../../dist/portal', emptyOutDir: true, sourcemap: true },
}));
