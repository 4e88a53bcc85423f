/** Pages bundled from the fresh projects and opened in the browser. */
const page = (script: string, body: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Host</title><link rel="icon" href="data:," /></head>
  <body>${body}<script type="module" src="./${script}"></script></body>
</html>
`;

/** All elements in plain HTML; the title lists the rendered ones. */
const DRAWN = `
import '@portal/modules/define/all.js';
import { MESSAGES, ORDERS, mockPortal } from '@portal/modules/testing';

const drawn = new Set();
document.addEventListener('module-ready', ({ target }) => {
  drawn.add(target.localName);
  document.title = [...drawn].sort().join(' ');
});
document.querySelector('portal-settings').settings = mockPortal().settings;
`;

const ALL_TAGS = `<portal-settings>
  <message-badge></message-badge>
  <message-center></message-center>
  <info-request-form message-id="m-136930695"></info-request-form>
  <p2p-scheduler order-id="123456789"></p2p-scheduler>
  <p2p-manage order-id="124020011"></p2p-manage>
  <p2p-action order-id="123456789"></p2p-action>
</portal-settings>`;

/** Only the classes; the title shows the effects of importing them. */
const CLASSES = `
import * as modules from '@portal/modules';
import { createApiClient } from '@portal/modules/client';
import { loadPortalModule } from '@portal/modules/host';

const { defined, before } = globalThis.watch;
const classes = Object.values(modules).filter((value) => value.prototype instanceof HTMLElement);
const globals = Object.keys(globalThis).filter((name) => !before.includes(name));
document.title = JSON.stringify({
  classes: classes.length,
  functions: [createApiClient, loadPortalModule].map((value) => typeof value),
  defined,
  globals: globals.sort(),
});
`;

const WATCH = `<script>
  globalThis.watch = { defined: [], before: [] };
  const define = customElements.define;
  customElements.define = function (tag, ...rest) {
    watch.defined.push(tag);
    return define.call(this, tag, ...rest);
  };
  watch.before = Object.keys(globalThis);
</script>`;

/** Both versions of React: sets a property, receives an event, and sets the property again. */
const REACT_HEAD = `
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { mockPortal } from '@portal/modules/testing';

const { settings } = mockPortal();
const start = (App) => createRoot(document.querySelector('main')).render(h(App));
`;

const REACT_19 = `${REACT_HEAD}
import '@portal/modules/define/all.js';

start(function App() {
  const [id, setId] = useState();
  return h('portal-settings', { settings },
    h('message-center', { messageId: id, 'onmessage-opened': ({ detail }) => setId(detail.messageId) }),
    h('output', null, id));
});
`;

const REACT_18 = `${REACT_HEAD}
import { MessageCenter, PortalSettings } from '@portal/modules/react';

start(function App() {
  const [id, setId] = useState();
  return h(PortalSettings, { settings },
    h(MessageCenter, { messageId: id, onMessageOpened: ({ detail }) => setId(detail.messageId) }),
    h('output', null, id));
});
`;

export const PLAIN_PAGES = {
  'drawn.html': page('drawn.js', ALL_TAGS),
  'drawn.js': DRAWN,
  'classes.html': page('classes.js', WATCH),
  'classes.js': CLASSES,
};

export const REACT_19_PAGES = { 'react.html': page('react.js', '<main></main>'), 'react.js': REACT_19 };
export const REACT_18_PAGES = { 'react.html': page('react.js', '<main></main>'), 'react.js': REACT_18 };

/** Run by Node: imports every entry, and calls the in-memory backend with the client. */
export const NODE_SCRIPT = `
import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync('node_modules/@portal/modules/package.json', 'utf8'));
// A style sheet is for bundlers and pages.
const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.css'));
for (const entry of entries) {
  const path = entry.replace('.', '@portal/modules');
  await import(path, entry.endsWith('.json') ? { with: { type: 'json' } } : undefined);
}
const { createApiClient, getMessageSummary } = await import('@portal/modules/client');
const { mockPortal } = await import('@portal/modules/testing');
const client = createApiClient({ baseUrl: 'https://portal.example/api/v1', fetch: mockPortal().settings.fetch });
const { unread } = await client.send(getMessageSummary, {});
console.log(JSON.stringify({ entries: entries.length, unread }));
`;
