import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { backendHandlers, createBackend, createClock, respondWith, TEST_NOW } from '@portal/mocks';

import { copyOf, recordsFound } from './copy.js';
import { ORDER } from './portal.js';

const REMOTE = 'http://127.0.0.1:4274/remoteEntry.js';

/** A host without a bundler or framework, which uses the container protocol itself. */
const pageWith = (markup: string, module: string): string => `<!doctype html>
<html lang="en">
  <title>A host of its own</title>
  <main><h1>Hospital</h1>${markup}</main>
  <script type="module">
    const container = await import('${REMOTE}');
    await container.init({});
    const factory = await container.get('./${module}');
    globalThis.exposed = factory();
  </script>
</html>`;

let server: Server;
let html = '';

test.beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => server.close());

type Respond = (request: Request) => Promise<Response>;

const backend: Respond = respondWith([...backendHandlers(createBackend({ now: createClock(TEST_NOW).now }))]);

async function open(page: Page, { respond = backend, markup = '', module = 'p2p-scheduler' }): Promise<void> {
  html = pageWith(markup, module);
  await page.route('**/api/v1/**', async (route) => {
    const requested = route.request();
    const body = requested.postData();
    const init = { method: requested.method(), headers: requested.headers(), ...(body === null ? {} : { body }) };
    const response = await respond(new Request(requested.url(), init));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

test('a static page loads a module by import, init, and get', async ({ page }) => {
  await open(page, { markup: `<p2p-scheduler api-base-url="/api/v1" order-id="${ORDER}"></p2p-scheduler>` });

  await expect(page.getByRole('heading', { name: copyOf('p2p-scheduler.title') })).toBeVisible();
  await expect(page.getByText(copyOf('p2p-slot-picker.schedule')).first()).toBeVisible();
  const isDefault = await page.evaluate(
    () =>
      (globalThis as unknown as { exposed: { default: unknown } }).exposed.default ===
      customElements.get('p2p-scheduler'),
  );
  expect(isDefault, 'the class is the default export').toBe(true);
});

test("a module's files are requested in parallel, not in sequence", async ({ page }) => {
  const requested: string[] = [];
  let shared: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (shared = resolve));
  await page.route('**/v*/*.js', async (route) => {
    const [, file = ''] = /([\w-]+)-[\w-]{8}\.js$/.exec(route.request().url()) ?? [];
    requested.push(file);
    if (file === 'core') shared();
    // Delays the module's own file until its imports were requested.
    if (file === 'p2p-scheduler') await wait;
    await route.continue();
  });

  await open(page, { markup: `<p2p-scheduler api-base-url="/api/v1" order-id="${ORDER}"></p2p-scheduler>` });

  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(new Set(requested).size, 'no duplicate requests').toBe(requested.length);
});

test('an unusable server URL is reported, and the page keeps working', async ({ page }) => {
  await open(page, { markup: '<message-center api-base-url="http://"></message-center>', module: 'message-center' });

  await expect(page.getByText(copyOf('module.base-url-unusable'))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hospital' })).toBeVisible();
});

test('an off-contract response shows an error with a recovery action', async ({ page }) => {
  let honest = false;
  const respond: Respond = (request) =>
    honest ? backend(request) : Promise.resolve(Response.json({ items: 'many', total: 'thirteen' }));
  await open(page, {
    respond,
    markup: '<message-center api-base-url="/api/v1"></message-center>',
    module: 'message-center',
  });

  await expect(page.getByText(copyOf('failure.contract'))).toBeVisible();
  honest = true;
  await page.getByRole('button', { name: copyOf('failure.again') }).click();
  await expect(page.getByText(recordsFound(13))).toBeVisible();
});
