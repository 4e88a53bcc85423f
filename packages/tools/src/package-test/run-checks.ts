/** Runs the package in Node, a bundler, and the browser. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import type { Rolldown } from 'vite';

import { TAGS } from '../modules.js';
import { originOf, portOf, serve } from '../serve.js';
import { none } from './check.js';
import type { Check } from './check.js';
import type { FreshProject } from './fresh-project.js';
import type { Hosts } from './hosts.js';

/** Packages that any tag's entry may load. */
const HOUSE = ['api', 'copy', 'domain', 'kit', 'ui'];
/** Packages of the client: pure rules and the contract, without elements. */
const RULES_AND_CLIENT = ['api', 'domain'];
const OWN: Readonly<Record<string, readonly string[]>> = {
  'message-center': ['message-center', 'info-request-form', 'attachments'],
  'message-badge': ['message-center'],
  'info-request-form': ['info-request-form', 'attachments'],
  'p2p-scheduler': ['p2p-scheduler', 'p2p-parts', 'attachments'],
  'p2p-manage': ['p2p-manage', 'p2p-parts', 'attachments'],
  'p2p-action': ['p2p-manage'],
  'portal-settings': ['host'],
};

const WAIT_MS = 30_000;

type GetHosts = () => Promise<Hosts>;
type GetBrowser = () => Promise<Browser>;

export const runChecks = (hosts: GetHosts, browser: GetBrowser): readonly Check[] => [
  ...nodeChecks(hosts),
  ...bundleChecks(hosts),
  ...pageChecks(hosts, browser),
];

const nodeChecks = (hosts: GetHosts): readonly Check[] => [
  {
    name: 'every entry imports in Node, and the client works',
    runCheck: async () => {
      const { entries, unread } = JSON.parse(await (await hosts()).react18.run('node', 'node.js')) as Counted;
      if (unread !== 2) throw new Error(`the test backend reports ${String(unread)} unread messages`);
      return `${String(entries)} entries`;
    },
  },
  ...['jsdom', 'happy-dom'].map((dom) => ({
    name: `unit tests of a host in ${dom}: every element renders`,
    runCheck: async () => {
      const output = await (await hosts()).plain.run('node', '--test', '--test-reporter=tap', `unit/${dom}.test.js`);
      return `${/^# pass (\d+)$/m.exec(output)?.[1] ?? 'no'} tests`;
    },
  })),
];

const bundleChecks = (hosts: GetHosts): readonly Check[] => [
  {
    name: 'an unused import leaves nothing in the bundle',
    runCheck: async () => {
      const { react18 } = await hosts();
      const text =
        "import '@portal/modules'; import '@portal/modules/host'; import { MessageCenter } from '@portal/modules/react';";
      const { code } = await bundled(react18, text);
      if (code.trim() !== '') throw new Error(`${String(code.length)} bytes: ${code.slice(0, 200)}`);
      return '0 bytes';
    },
  },
  ...Object.entries(OWN).map(([tag, own]) => ({
    name: `define/${tag}.js loads only its own module`,
    runCheck: async () => {
      const { parts, code } = await bundled((await hosts()).plain, `import '@portal/modules/define/${tag}.js';`);
      none(
        'brings along',
        parts.filter((part) => ![...HOUSE, ...own].includes(part)),
      );
      return `${(gzipSync(code).length / 1000).toFixed(1)} kB gzip, all of it`;
    },
  })),
  {
    name: 'the client alone loads no element',
    runCheck: async () => {
      const text = "import { createApiClient } from '@portal/modules/client'; console.log(createApiClient);";
      const { parts, modules, code } = await bundled((await hosts()).plain, text);
      none('brings along', [
        ...parts.filter((part) => !RULES_AND_CLIENT.includes(part)),
        ...modules.filter((id) => id.includes('/lit')),
      ]);
      return `${(gzipSync(code).length / 1000).toFixed(1)} kB gzip`;
    },
  },
];

const pageChecks = (hosts: GetHosts, browser: GetBrowser): readonly Check[] => [
  {
    name: 'the classes define no tags and have no side effects',
    runCheck: () =>
      inPage({ host: hosts().then(({ plain }) => plain), html: 'classes.html', browser }, async (page) => {
        await page.waitForFunction(() => document.title !== 'Host', undefined, { timeout: WAIT_MS });
        const { classes, functions, defined, globals } = JSON.parse(await page.title()) as Imported;
        none('defined', defined);
        none(
          'left on the page',
          globals.filter((name) => !LIBRARIES.test(name)),
        );
        if (functions.join() !== 'function,function') throw new Error(`the functions are ${functions.join()}`);
        if (classes !== TAGS.length + 1) throw new Error(`${String(classes)} classes`);
        return `${String(classes)} classes`;
      }),
  },
  {
    name: 'plain HTML: every element renders',
    runCheck: () =>
      inPage({ host: hosts().then(({ plain }) => plain), html: 'drawn.html', browser }, async (page) => {
        const wanted = [...TAGS].sort().join(' ');
        await page.waitForFunction((all) => document.title === all, wanted, { timeout: WAIT_MS });
        return `${String(TAGS.length)} elements`;
      }),
  },
  ...(['react19', 'react18'] as const).map((name) => ({
    name: `${name === 'react19' ? 'React 19: tags' : 'React 18: wrappers'} accept properties and emit events`,
    runCheck: () =>
      inPage({ host: hosts().then((all) => all[name]), html: 'react.html', browser }, async (page) => {
        const message = page.getByRole('row', { name: 'order 136930695' }).getByText('Clarification is Needed');
        await message.click({ timeout: WAIT_MS });
        await page.waitForFunction(hasMessage, 'm-136930695', { timeout: WAIT_MS });
        return 'message opened';
      }),
  })),
];

/** The marks by which Lit and zod detect duplicates. */
const LIBRARIES = /^(lit(Html|Element)Versions|litPropertyMetadata|reactiveElementVersions|__zod_\w+)$/;

interface Imported {
  readonly classes: number;
  readonly functions: readonly string[];
  readonly defined: readonly string[];
  readonly globals: readonly string[];
}

interface Counted {
  readonly entries: number;
  readonly unread: number;
}

const hasMessage = (id: string): boolean =>
  document.querySelector('output')?.textContent === id &&
  document.querySelector('message-center')?.getAttribute('message-id') === id;

interface Bundled {
  readonly code: string;
  /** The parts of the package with any code in the bundle. */
  readonly parts: readonly string[];
  readonly modules: readonly string[];
}

const ENTRY = 'virtual:entry';

/** A production bundle of one line of host code. */
async function bundled({ folder }: FreshProject, text: string): Promise<Bundled> {
  const built = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? join(folder, 'entry.js') : undefined),
        load: (id) => (id === join(folder, 'entry.js') ? text : undefined),
      },
    ],
    build: { write: false, modulePreload: false, target: 'es2022', rolldownOptions: { input: ENTRY } },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter((file) => file.type === 'chunk');
  const modules = chunks.flatMap((chunk) =>
    Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : [])),
  );
  const parts = modules.flatMap((id) => /@portal\/modules\/dist\/parts\/([\w-]+)\//.exec(id)?.[1] ?? []);
  return { code: chunks.map(({ code }) => code).join(''), parts: [...new Set(parts)], modules };
}

interface Visit {
  readonly host: Promise<FreshProject>;
  readonly html: string;
  readonly browser: () => Promise<Browser>;
}

/** Bundles a host's page like the host would, and opens it. Any console output is a failure. */
async function inPage({ host, html, browser }: Visit, look: (page: Page) => Promise<string>): Promise<string> {
  const { folder } = await host;
  const outDir = join(folder, 'built', html);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: join(folder, html) } },
  });
  const server = await serve({ root: outDir, port: 0 });
  const page = await (await browser()).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => (message.type() === 'error' ? faults.push(message.text()) : undefined));
  try {
    await page.goto(`${originOf(portOf(server))}/${html}`);
    const found = await look(page).catch((error: unknown) => {
      throw new Error([String(error), ...faults].join('\n      '));
    });
    none('the page says', faults);
    return found;
  } finally {
    await page.close();
    server.close().closeAllConnections();
  }
}
