/**
 * `npm run dev`: the demo portal from its sources, with hot reload, in one Vite server. A page needs some twenty
 * requests: Vite bundles what the page requests (`bundledDev`) and compiles a module on first use.
 *
 * Portal and modules are one bundle here, so that they share one Lit. The portal still loads the modules by the
 * container protocol. Two origins and the federation runtime require a build: `npm start`.
 */
import { join } from 'node:path';

import { createServer } from 'vite';
import type { Plugin } from 'vite';

import { keepsState } from './dev-hot.js';
import { messagesInBundle } from './messages.mjs';
import { TAGS, defineFile } from './modules.js';
import { endWith, portsOf } from './origins.js';
import { injectRemote } from './portal-page.js';
import { ROOT } from './run.js';
import { originOf } from './serve.js';

const { portal, api } = portsOf(process.env);
const root = join(ROOT, 'packages/demo-portal');

const CONTAINER = 'virtual:container';

const container = `
const modules = { ${TAGS.map((tag) => `'./${tag}': () => import(${JSON.stringify(join(ROOT, defineFile(tag)))})`).join(', ')} };
export const init = () => undefined;
export const get = async (name) => { const module = await modules[name](); return () => module; };
`;

const containerOfSources: Plugin = {
  name: 'container-of-sources',
  resolveId: (id) => (id === CONTAINER ? `\0${CONTAINER}` : undefined),
  load: (id) => (id === `\0${CONTAINER}` ? container : undefined),
  // `bundledDev` serves every entry from this folder.
  transformIndexHtml: (html) => injectRemote(html, { remote: `${originOf(portal)}/assets`, api: originOf(api) }),
};

const server = await createServer({
  root,
  plugins: [containerOfSources, messagesInBundle, keepsState],
  experimental: { bundledDev: true },
  build: {
    rolldownOptions: {
      input: { index: join(root, 'index.html'), remoteEntry: CONTAINER },
      // The portal imports the container by an address that bundlers can't resolve.
      preserveEntrySignatures: 'exports-only',
    },
  },
  server: { host: '127.0.0.1', port: portal, strictPort: true },
});
await server.listen();
endWith(() => server.close());
console.log(`Portal ready: ${originOf(portal)}/`);
