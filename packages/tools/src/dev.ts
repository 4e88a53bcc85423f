/**
 * `npm run dev`: the same portal and the same two origins with hot reload.
 *
 * The remote's origin serves the modules' sources, unbundled, behind an entry that speaks the container
 * protocol; the portal loads them exactly as it loads the built ones. Federation's own runtime is left
 * out: its bundles are made by a build.
 */
import { join } from 'node:path';

import { createServer } from 'vite';
import type { Plugin } from 'vite';

import { TAGS, defineFile } from './modules.js';
import { endWith, portsOf } from './origins.js';
import { tellRemote } from './portal-page.js';
import { ROOT } from './run.js';
import { originOf } from './serve.js';

const { portal, remote, api } = portsOf(process.env);

const entry = `
import '/@vite/client';
const modules = { ${TAGS.map((tag) => `'./${tag}': () => import('/${defineFile(tag)}')`).join(', ')} };
export const init = () => undefined;
export const get = async (name) => { const module = await modules[name](); return () => module; };
`;

const containerOfSources: Plugin = {
  name: 'container-of-sources',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (!/^(\/r\/\d+)?\/remoteEntry\.js/.test(request.url ?? '')) {
        next();
        return;
      }
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.setHeader('access-control-allow-origin', '*');
      response.end(entry);
    });
  },
};

const toldOfTheRemote: Plugin = {
  name: 'told-of-the-remote',
  transformIndexHtml: (html) => tellRemote(html, { remote: originOf(remote), api: originOf(api) }),
};

const servers = await Promise.all([
  createServer({
    root: ROOT,
    configFile: false,
    appType: 'custom',
    cacheDir: 'node_modules/.vite-remote',
    plugins: [containerOfSources],
    server: { host: '127.0.0.1', port: remote, strictPort: true, cors: true, origin: originOf(remote) },
  }),
  createServer({
    root: join(ROOT, 'packages/demo-portal'),
    plugins: [toldOfTheRemote],
    server: { host: '127.0.0.1', port: portal, strictPort: true },
  }),
]);
await Promise.all(servers.map((server) => server.listen()));
endWith(() => Promise.all(servers.map((server) => server.close())));
console.log(`Portal ready: ${originOf(portal)}/`);
