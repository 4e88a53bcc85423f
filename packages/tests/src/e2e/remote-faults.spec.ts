/** What a visitor sees while the modules' origin is in trouble, and how it heals without a reload. */
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Page } from '@playwright/test';

import { CALL_CARELON, FALLBACK, recordsFound } from './copy.js';
import { expect, test } from './portal.js';
import { CHROME_FLAGS, chromePath } from '../../../tools/src/chrome.mjs';

// A page that a test answers has no known place, and Chromium lets none such load from this computer.
test.use({
  launchOptions: {
    executablePath: chromePath(),
    args: [...CHROME_FLAGS, '--disable-features=LocalNetworkAccessChecks'],
  },
});

const REMOTE = 'http://127.0.0.1:4274';

type Trouble = (path: string, response: ServerResponse) => boolean;

const refuses: Trouble = (_path, response) => {
  response.destroy();
  return true;
};

/** Never answers; the browser remembers a download that hangs by its address. */
const hangs: Trouble = () => true;

const answersWithAPage: Trouble = (_path, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>Sign in</title>');
  return true;
};

const hangsInAChunk: Trouble = (path) => /\/v[\d.]+\/message-center/.test(path);

/** Stands between the portal and the real remote. */
async function remoteInTrouble(trouble: Trouble) {
  const state = { healed: false };
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader('access-control-allow-origin', '*');
    if (!state.healed && trouble(path, response)) return;
    void fetch(`${REMOTE}${path}`).then(async (answer) => {
      response.setHeader('content-type', answer.headers.get('content-type') ?? '');
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => server.close().closeAllConnections();
  return { state, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** The portal is told of another remote, as its own server tells it. */
async function tell(page: Page, origin: string): Promise<void> {
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

const TROUBLES = { refuses, hangs, answersWithAPage, hangsInAChunk };

for (const [name, trouble] of Object.entries(TROUBLES)) {
  test(`a remote in trouble (${name}) leaves the portal usable, leads to the telephone, heals by one press`, async ({
    page,
    portal,
  }) => {
    // The browser and the federation runtime both note what they could not load.
    portal.expectFailedCalls(/Failed to load|Federation Runtime|RUNTIME-/);
    const { state, origin, close } = await remoteInTrouble(trouble);
    await tell(page, origin);
    await portal.open('/');
    await expect(page.getByLabel('Service Date')).toBeEditable();
    const hangs = trouble === TROUBLES.hangs || trouble === TROUBLES.hangsInAChunk;
    const notice = page.getByRole('alert').filter({ hasText: hangs ? FALLBACK.slow : FALLBACK.title });
    await expect(notice).toContainText(CALL_CARELON);

    state.healed = true;
    await notice.getByRole('button', { name: FALLBACK.again }).click();

    await expect(page.getByText(recordsFound(13))).toBeVisible();
    await expect(notice).toHaveCount(0);
    close();
  });
}
