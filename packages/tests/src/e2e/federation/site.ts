/** A host's page, the remote, and the backend on three origins, one set for each test. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { FaultPlan, createMockServer } from '@portal/mock-server';
import { backendHandlers, createBackend, createClock, notInContract } from '@portal/mocks';
import type { Backend, Clock, ScenarioName } from '@portal/mocks';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { hashesOf, importMap } from '../../../../tools/src/artefacts/integrity.js';
import { originOf, portOf } from '../../../../tools/src/serve.js';
import { NOW } from '../portal.js';
import type { Given, PortalHost } from './pages/start.js';
import { HOST_FILES, REMOTE_FILES } from './paths.js';
import { RemoteServer } from './remote-server.js';

export { expect };

export const TAGS = [
  'message-center',
  'info-request-form',
  'p2p-scheduler',
  'p2p-manage',
  'message-badge',
  'p2p-action',
] as const;

export type Tag = (typeof TAGS)[number];

export interface HostPage {
  /** A file of `pages/`. */
  readonly host?: 'plain' | 'runtime' | 'with-lit' | 'with-zod';
  readonly tags?: readonly string[];
  /** Inside `<main>`, which is inside `<portal-settings>`. */
  readonly markup?: string;
  /** Before everything else. Scripts in it need `nonce="{nonce}"` under a policy. */
  readonly head?: string;
  readonly options?: Given['options'];
  readonly settings?: Given['settings'];
  /** Initial data of the backend. */
  readonly scenario?: ScenarioName;
  readonly headers?: Readonly<Record<string, string>>;
  /** `/frame` embeds the page in a frame. */
  readonly path?: '/' | '/frame';
  /** Whether an import map requires every script's hash. */
  readonly integrity?: boolean;
}

/** A page that embeds the host's page. */
const FRAME = `<!doctype html><html lang="en"><title>Embedding</title><h1>Embedding</h1>
<iframe title="Hospital" src="/" width="1000" height="800"></iframe></html>`;

const NONCE = 'cmFuZG9tIGVub3VnaA';
const hostHashes = hashesOf(HOST_FILES);
const remoteHashes = hashesOf(REMOTE_FILES);

const close = (server: Server): void => server.close().closeAllConnections();
const opened = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

export class Site {
  readonly remote = new RemoteServer();
  readonly clock: Clock = createClock(NOW);
  readonly plan = new FaultPlan();
  /** The backend of the page opened last. */
  backend: Backend = createBackend({ now: this.clock.now });
  /** Returns a changed text for a script of the host. */
  changeHost: ((text: string) => string) | undefined;
  readonly #handlers = this.#handlersOfBackend();
  readonly #api = createMockServer(this.#handlers, this.plan);
  readonly #pages = createServer((request, response) => this.#answer(request.url ?? '/', response));
  /** The content of `/page.css`. */
  css = '';
  #shown: HostPage = {};

  get origin(): string {
    return originOf(portOf(this.#pages));
  }

  get api(): string {
    return originOf(portOf(this.#api));
  }

  async start(): Promise<void> {
    await Promise.all([this.remote.open(), opened(this.#api), opened(this.#pages)]);
  }

  stop(): void {
    this.remote.close();
    close(this.#api);
    close(this.#pages);
  }

  async open(page: Page, shown: HostPage): Promise<void> {
    this.#shown = shown;
    if (shown.scenario) {
      this.backend = createBackend({ now: this.clock.now, scenario: shown.scenario });
      this.#handlers.splice(0, Infinity, ...this.#handlersOfBackend());
    }
    await page.goto(`${this.origin}${shown.path ?? '/'}`);
  }

  /** `Portal-Strict-1`: the strictest policy, for the origins of this site. */
  strictHeaders(trustedTypes = 'lit-html'): Readonly<Record<string, string>> {
    return {
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
        "style-src 'self'",
        "img-src 'self' blob:",
        `connect-src 'self' ${this.api} ${this.remote.origin}`,
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        `trusted-types ${trustedTypes}`,
        'report-to csp',
      ].join('; '),
      'integrity-policy': 'blocked-destinations=(script)',
      'reporting-endpoints': 'csp="/reports"',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    };
  }

  #answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, 'http://any');
    if (pathname.startsWith('/host/')) {
      const text = readFileSync(join(HOST_FILES, pathname.slice('/host/'.length)), 'utf8');
      response.setHeader('content-type', 'text/javascript').end(this.changeHost?.(text) ?? text);
      return;
    }
    const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
      '/': ['text/html; charset=utf-8', this.#html()],
      '/frame': ['text/html; charset=utf-8', FRAME],
      '/page.css': ['text/css', this.css],
      // Pages have no icon.
      '/favicon.ico': ['image/x-icon', ''],
    };
    const [type, body] = pages[pathname] ?? [];
    if (type === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (pathname === '/') {
      for (const [name, value] of Object.entries(this.#shown.headers ?? {})) response.setHeader(name, value);
    }
    response.setHeader('content-type', type).end(body);
  }

  #handlersOfBackend() {
    return [...backendHandlers(this.backend), notInContract];
  }

  #html(): string {
    const { host = 'plain', tags = [], markup = '', head = '', options = {}, settings = {}, integrity } = this.#shown;
    const given: Given = { remote: this.remote.entry, api: this.api, now: NOW, tags, options, settings };
    const map = {
      integrity: {
        ...importMap(hostHashes, { base: `${this.origin}/host/` }).integrity,
        ...importMap(remoteHashes, { base: `${this.remote.origin}/`, retries: true }).integrity,
      },
    };
    return `<!doctype html>
<html lang="en">
  <head>
    <title>Hospital</title>
    ${head.replaceAll('{nonce}', NONCE)}
    ${integrity ? `<script type="importmap" nonce="${NONCE}">${JSON.stringify(map)}</script>` : ''}
  </head>
  <body>
    <portal-settings><main>${markup}</main></portal-settings>
    <script type="module" nonce="${NONCE}">
      import { start } from '/host/${host}.js';
      start(${JSON.stringify(given)});
    </script>
  </body>
</html>`;
  }
}

export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    site.stop();
  },
});

/** The marks and results recorded by the host's script. */
export const noted = (page: Page): Promise<Pick<PortalHost, 'marks'> & { readonly reasons: Record<string, string> }> =>
  page.evaluate(() => {
    const { marks, results } = (globalThis as unknown as { portalHost: PortalHost }).portalHost;
    const reasons = Object.entries(results).map(([tag, result]) => [
      tag,
      'reason' in result ? result.reason : 'loaded',
    ]);
    return { marks, reasons: Object.fromEntries(reasons) as Record<string, string> };
  });
