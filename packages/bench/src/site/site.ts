/** The bench page and everything it loads, in one folder and on one origin. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';

import { build } from 'vite';

import { ROOT } from '../../../tools/src/run.js';
import { originOf, portOf, serve } from '../../../tools/src/serve.js';
import { buildPeers } from './peers.js';

const HERE = join(ROOT, 'packages/bench/src');
/** A folder per process, so that two runs don't interfere. */
const FOLDER = join(ROOT, `node_modules/.cache/bench/site-${String(process.pid)}`);
const OWN = ['limit', 'ours-list', 'ours-week', 'ours-answer', 'ours-action', 'textarea', 'counter'];

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Bench</title>
  <link rel="icon" href="data:," />
  <main id="place"></main>
  <script type="module" src="/host.js"></script>
</html>
`;

export interface Site {
  readonly url: string;
  readonly close: () => void;
}

export interface SiteOptions {
  /** Folder of a built federated remote. */
  readonly remote: string;
  readonly peers: boolean;
}

export async function openSite({ remote, peers }: SiteOptions): Promise<Site> {
  if (!existsSync(join(remote, 'remoteEntry.js'))) throw new Error(`No remote in ${remote}: npm run build -- remote.`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'index.html'), PAGE);
  cpSync(remote, join(FOLDER, 'remote'), { recursive: true });
  await bundle();
  if (peers) await buildPeers(join(FOLDER, 'contestants'));
  const server: Server = await serve({ root: FOLDER, port: 0, cors: true });
  const close = (): void => {
    server.close().closeAllConnections();
    rmSync(FOLDER, { recursive: true, force: true });
  };
  return { url: `${originOf(portOf(server))}/`, close };
}

/** Bundles each contestant into its own file; the shared code is small. */
async function bundle(): Promise<void> {
  const input = Object.fromEntries([
    ['host', join(HERE, 'page/host.ts')],
    ...OWN.map((name) => [`contestants/${name}`, join(HERE, `contestants/${name}.ts`)] as const),
  ]);
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: FOLDER,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  });
}
