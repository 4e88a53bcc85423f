/** The script files on pages of another origin: later parts load with every kind of script tag. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';

import type { Page } from '@playwright/test';

import { originOf, portOf, serve } from '../../../../tools/src/serve.js';
import { copyOf, provided } from '../copy.js';
import { SCRIPT_FILES } from './paths.js';
import { expect, test } from './site.js';
import type { Site } from './site.js';
import { BOOKED, FORM, REQUEST, sees } from './states.js';

const SCRIPTS = {
  'a classic script': 'src="{files}/portal-modules.iife.js"',
  'a classic script with crossorigin': 'crossorigin src="{files}/portal-modules.iife.js"',
  'a deferred classic script': 'defer src="{files}/portal-modules.iife.js"',
  'a module script': 'type="module" src="{files}/portal-modules.js"',
  'a module script with crossorigin': 'type="module" crossorigin src="{files}/portal-modules.js"',
} as const;

/** The text of each element once its later parts are loaded. */
const SHOWN = [
  [`<message-center ${FORM}></message-center>`, provided(0, 3)],
  [`<p2p-scheduler ${REQUEST}></p2p-scheduler>`, copyOf('p2p-slot-picker.schedule')],
  [`<p2p-manage ${BOOKED}></p2p-manage>`, copyOf('p2p-manage.receipts')],
] as const;

interface Shown {
  readonly script: string;
  readonly head?: string;
  readonly markup: string;
}

const opened: Server[] = [];
test.afterEach(() => {
  for (const server of opened.splice(0)) server.close().closeAllConnections();
});

/** A page on its own origin, with the script files on another one. */
async function open(page: Page, site: Site, { script, head = '', markup }: Shown): Promise<void> {
  const files = await serve({ root: SCRIPT_FILES, port: 0, cors: true });
  const html = `<!doctype html><html lang="en"><head><title>Hospital</title>${head}</head><body>
    ${markup.replaceAll('></', ` api-base-url="${site.api}/api/v1"></`)}
    <script ${script.replace('{files}', originOf(portOf(files)))}></script></body></html>`;
  const pages = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  opened.push(files, pages);
  await page.goto(originOf(portOf(pages)));
}

for (const [what, script] of Object.entries(SCRIPTS)) {
  for (const [where, head] of [
    ['', ''],
    [' on a page with another base URL', '<base href="https://elsewhere.example/a/b/">'],
  ] as const) {
    test(`script file: later parts load by ${what}${where} [10-15]`, async ({ page, site }) => {
      const uncaught: string[] = [];
      page.on('pageerror', ({ message }) => uncaught.push(message));
      for (const [markup, text] of SHOWN) {
        await open(page, site, { script, head, markup });
        await sees(text)(page);
      }
      expect(uncaught).toEqual([]);
    });
  }
}

for (const script of [SCRIPTS['a classic script'], SCRIPTS['a module script']]) {
  test(`script file: a missing part shows an error, and recovers (${script}) [10-15]`, async ({ page, site }) => {
    let missing = true;
    await page.route(/message-detail-/, (route) =>
      missing ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await open(page, site, { script, markup: SHOWN[0][0] });
    const failure = page.getByRole('alert').filter({ hasText: copyOf('failure.part') });
    await expect(failure).toBeVisible();

    missing = false;
    await failure.getByRole('button', { name: copyOf('failure.again') }).click();

    await sees(SHOWN[0][1])(page);
  });
}
