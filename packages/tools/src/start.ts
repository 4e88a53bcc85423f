/**
 * `npm start`: builds the remote and the demo portal and serves them from two origins.
 * `PORTAL_PORT` and `REMOTE_PORT` choose other ports.
 */
import { join } from 'node:path';

import { build } from './build.js';
import { endWith, portsOf } from './origins.js';
import { ROOT } from './run.js';
import { originOf, serve } from './serve.js';
import { portalHeaders, injectRemote } from './portal-page.js';

const { portal, remote, api } = portsOf(process.env);

await build(['remote', 'portal']);
const servers = await Promise.all([
  serve({ root: join(ROOT, 'dist/remote'), port: remote, cors: true, retryPrefix: true }),
  serve({
    root: join(ROOT, 'dist/portal'),
    port: portal,
    page: (html) => injectRemote(html, { remote: originOf(remote), api: originOf(api) }),
    pageHeaders: portalHeaders({ remote: originOf(remote), api: originOf(api) }),
  }),
]);
endWith(() => {
  for (const server of servers) server.close().closeAllConnections();
});
console.log(`Portal ready: ${originOf(portal)}/`);
