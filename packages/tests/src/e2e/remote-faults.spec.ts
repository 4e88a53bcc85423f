/** A visitor's view of a failing remote origin, and the recovery without a reload. */
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Page } from '@playwright/test';

import { CALL_CARELON, FALLBACK, recordsFound } from './copy.js';
import { expect, test } from './portal.js';
import { CHROME_FLAGS, chromePath } from '../../../tools/src/chrome.mjs';

// Chromium blocks local requests of a page that the test intercepts, because its address space is unknown.
test.use({
  launchOptions: {
    executablePath: chromePath(),
    args: [...CHROME_FLAGS, '--disable-features=LocalNetworkAccessChecks'],
  },
});

const REMOTE = 'http://127.0.0.1:4274';

type RemoteFault = (path: string, response: ServerResponse) => boolean;

const refuseConnection: RemoteFault = (_path, response) => {
  response.destroy();
  return true;
};

/** Never responds; the browser remembers a hanging download by its URL. */
const hang: RemoteFault = () => true;

const answersWithAPage: RemoteFault = (_path, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>Sign in</title>');
  return true;
};

const hangsInAChunk: RemoteFault = (path) => /\/v[\d.]+\/message-center/.test(path);

/** Proxies between the portal and the real remote. */
async function failingRemote(fault: RemoteFault) {
  const state = { healed: false };
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader('access-control-allow-origin', '*');
    if (!state.healed && fault(path, response)) return;
    void fetch(`${REMOTE}${path}`).then(async (answer) => {
      response.setHeader('content-type', answer.headers.get('content-type') ?? '');
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => server.close().closeAllConnections();
  return { state, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Points the portal to another remote, like its own server does. */
async function setRemote(page: Page, origin: string): Promise<void> {
  await page.route(/:4273\/\?/, async (route) => {
    const answer = await route.fetch();
    const csp = (answer.headers()['content-security-policy'] ?? '').replaceAll(REMOTE, origin);
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'content-security-policy': csp },
      body: (await answer.text()).replaceAll(REMOTE, origin),
    });
  });
}

const FAULTS = { refuseConnection, hang, answersWithAPage, hangsInAChunk };

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`the portal stays usable with a failing remote (${name}), and recovers`, async ({ page, portal }) => {
    // Both the browser and the federation runtime log what they could not load.
    portal.expectFailedCalls(/Failed to load|Federation Runtime|RUNTIME-/);
    const { state, origin, close } = await failingRemote(fault);
    await setRemote(page, origin);
    await portal.open('/');
    await expect(page.getByLabel('Service Date')).toBeEditable();
    const isHanging = fault === FAULTS.hang || fault === FAULTS.hangsInAChunk;
    const notice = page.getByRole('alert').filter({ hasText: isHanging ? FALLBACK.slow : FALLBACK.title });
    await expect(notice).toContainText(CALL_CARELON);

    state.healed = true;
    await notice.getByRole('button', { name: FALLBACK.again }).click();

    await expect(page.getByText(recordsFound(13))).toBeVisible();
    await expect(notice).toHaveCount(0);
    close();
  });
}
