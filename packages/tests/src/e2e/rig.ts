/**
 * The built portal against a backend on a real socket. Each test has its own server in this process: it plans faults,
 * moves the clock, and inspects the server's data.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { FaultPlan, createMockServer, signInHandler } from '@portal/mock-server';
import { backendHandlers, createBackend, createClock, createQa, notInContract } from '@portal/mocks';
import type { Backend, Clock, Qa } from '@portal/mocks';
import type { Locator, Page } from '@playwright/test';

import { portalHeaders, injectRemote } from '../../../tools/src/portal-page.js';
import { ROOT } from '../../../tools/src/run.js';
import { originOf, portOf, serve } from '../../../tools/src/serve.js';
import { copyOf, partOf } from './copy.js';
import { CLARIFICATION, NOW, test as base, expect } from './portal.js';
import type { GivenFile } from './files.js';
import type { Portal } from './portal.js';

export { expect };

/** The built remote, which the configuration's `webServer` serves. */
const REMOTE = originOf(4274);

export interface Rig {
  /** Origin of the page. */
  readonly origin: string;
  readonly backend: Backend;
  readonly plan: FaultPlan;
  readonly qa: Qa;
  /** The backend's clock. It stands still: the check of a file takes three seconds on it. */
  readonly clock: Clock;
  /** Refuses connections. */
  readonly stop: () => Promise<void>;
  /** Listens again on the same port. */
  readonly start: () => Promise<void>;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

export const test = base.extend<{ rig: Rig }>({
  rig: async ({}, use) => {
    const clock = createClock(NOW);
    const backend = createBackend({ now: clock.now });
    const plan = new FaultPlan();
    const server = createMockServer([signInHandler, ...backendHandlers(backend), notInContract], plan);
    const port = await listen(server, 0);
    const origins = { remote: REMOTE, api: originOf(port) };
    const pages = await serve({
      root: join(ROOT, 'dist/portal'),
      port: 0,
      page: (html) => injectRemote(html, origins),
      pageHeaders: portalHeaders(origins),
    });

    await use({
      origin: originOf(portOf(pages)),
      backend,
      plan,
      qa: createQa(backend),
      clock,
      stop: () => close(server),
      start: async () => {
        await listen(server, port);
      },
    });
    await Promise.all([close(server), close(pages)]);
  },
  baseURL: ({ rig }, use) => use(rig.origin),
});

/** Line breaks, quotes, and a trailing space: the text must stay exactly the same. */
export const TYPED = 'Six weeks of therapy,\nthen a break. – “No relief” ';

const SENDING = [
  copyOf('info-request-form.status.sending'),
  partOf('info-request-form.status.sending.share'),
  copyOf('info-request-form.status.queued'),
];
const SHARE = new RegExp(`${partOf('info-request-form.status.sending.share')} (\\d+)`);

/** The form of the open request with one question and two documents. */
export class Form {
  readonly page: Page;
  readonly text: Locator;
  readonly submit: Locator;
  /** One row for each file. */
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
    this.submit = page.getByRole('button', { name: copyOf('info-request-form.submit') });
    this.rows = page
      .getByRole('table', { name: copyOf('info-request-form.attachments') })
      .getByRole('row')
      .filter({ has: page.getByRole('button') });
  }

  async open(portal: Portal): Promise<void> {
    await portal.open(`/messages/${CLARIFICATION}`, { backend: 'http' });
    await expect(this.text).toBeEditable();
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** Fills in everything except files. */
  async fill(words: string): Promise<void> {
    await this.text.fill(words);
    for (const checkbox of await this.page
      .getByRole('checkbox', { name: copyOf('info-request-form.document.cannot') })
      .all())
      await checkbox.check();
    for (const reason of await this.page.getByLabel(copyOf('info-request-form.document.reason')).all())
      await reason.selectOption({ label: copyOf('info-request-form.reason.not-performed') });
  }

  async attach(...files: readonly GivenFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: copyOf('info-request-form.files.attach') }).click();
    await (await chooser).setFiles([...files]);
  }

  /** Attaches a file after the file list became unreadable: an earlier failure would cover the button. */
  async attachBehind(wall: () => void, file: GivenFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: copyOf('info-request-form.files.attach') }).click();
    const chosen = await chooser;
    wall();
    await chosen.setFiles([file]);
  }

  /** Collects each distinct progress text of an upload until it completes. */
  async shares(name: string): Promise<readonly number[]> {
    const seen: number[] = [];
    for (;;) {
      const words = (await this.row(name).textContent()) ?? '';
      if (!SENDING.some((sentence) => words.includes(sentence))) return seen;
      const share = SHARE.exec(words)?.[1];
      if (share !== undefined && Number(share) !== seen.at(-1)) seen.push(Number(share));
      await this.page.waitForTimeout(40);
    }
  }
}

/** The names of the server's files for the open request. */
export const filesAt = ({ backend }: Rig): readonly string[] =>
  backend.infoRequests.listFiles(CLARIFICATION).map(({ fileName }) => fileName);

/** How long the payer's check of a file takes. */
export const CHECK_MS = 3_000;

/** A keyboard user still has a focused element on the page after any fault. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
}

/**
 * Limits the page's upload speed. The server's `throttle` alone has no visible effect: local sockets buffer megabytes
 * before the sender has to wait.
 */
export async function slowLine(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}
