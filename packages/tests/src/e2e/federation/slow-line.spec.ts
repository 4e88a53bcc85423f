/** A slow connection without errors: one download, one copy, and the module appears. */
import type { Page } from '@playwright/test';

import { CALL_CARELON, FALLBACK, copyOf, provided, recordsFound } from '../copy.js';
import { TAGS, expect, noted, test } from './site.js';
import { FORM, REQUEST, markupOf, sees } from './states.js';
import { NOTHING, watch } from './watch.js';

/** 400 kbit/s and 400 ms, which browsers call slow 3G. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

const LIST = recordsFound(13);

async function onSlowLine(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW_3G);
}

const copies = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { litHtmlVersions: readonly string[] }).litHtmlVersions.length);

const scriptsOf = (requested: readonly string[]): readonly string[] => requested.filter((path) => path.endsWith('.js'));

for (const host of ['plain', 'runtime'] as const) {
  test(`slow connection, ${host}: one download, one copy, no violation [10-31]`, async ({ page, site }) => {
    const violations = await watch(page);
    await onSlowLine(page);
    await site.open(page, {
      host,
      tags: TAGS,
      markup: [
        markupOf({ tag: 'message-center', attributes: FORM }),
        markupOf({ tag: 'p2p-scheduler', attributes: REQUEST }),
      ].join(''),
      headers: site.strictHeaders(),
      integrity: true,
      // On a busy machine, this connection must not trigger a retry.
      options: { stalledAfter: 120_000 },
    });
    const notice = page.getByRole('alert').filter({ hasText: FALLBACK.slow });
    await expect(notice.first(), 'the notice appears meanwhile').toContainText(CALL_CARELON);

    await expect(page.getByText(provided(0, 3)).last()).toBeVisible();
    await expect(page.getByText(copyOf('p2p-slot-picker.schedule')).filter({ visible: true }).first()).toBeVisible();
    await expect.poll(async () => Object.values((await noted(page)).reasons)).toEqual(TAGS.map(() => 'loaded'));

    await expect(notice).toHaveCount(0);
    const scripts = scriptsOf(site.remote.requested);
    expect(
      scripts.filter((path, at) => scripts.indexOf(path) !== at),
      'requested twice',
    ).toEqual([]);
    expect(await copies(page)).toBe(1);
    expect(await violations()).toEqual(NOTHING);
  });
}

test('slow connection: an impatient user gets one copy, without violations [10-31]', async ({ page, site }) => {
  const violations = await watch(page);
  await onSlowLine(page);
  await site.open(page, {
    tags: ['message-center'],
    markup: markupOf({ tag: 'message-center' }),
    headers: site.strictHeaders(),
    integrity: true,
    options: { timeout: 500 },
  });
  const again = page.getByRole('button', { name: FALLBACK.again });
  await again.click();
  await expect(again, 'the second attempt is slow too').toBeVisible();

  await expect(page.getByText(LIST)).toBeVisible();
  // The other attempt may still download, but it doesn't run.
  await page.waitForLoadState('networkidle');
  expect(await copies(page)).toBe(1);
  expect(await violations()).toEqual(NOTHING);
});

test("slow connection: a late first attempt doesn't run after the second [10-31]", async ({ page, site }) => {
  const violations = await watch(page);
  const late: (() => void)[] = [];
  const { remote } = site;
  remote.fault = (path, response) => {
    if (!path.includes('/core-') || late.length > 0) return false;
    late.push(() => response.setHeader('content-type', 'text/javascript').end(remote.textOf(path)));
    return true;
  };
  await site.open(page, {
    tags: ['message-center'],
    markup: markupOf({ tag: 'message-center' }),
    headers: site.strictHeaders(),
    integrity: true,
    options: { timeout: 500, stalledAfter: 1_000 },
  });
  await sees(LIST)(page);

  for (const answer of late) answer();
  await page.waitForLoadState('networkidle');
  expect(late.length, 'the first attempt did hang').toBe(1);
  expect(await copies(page)).toBe(1);
  expect(await violations()).toEqual(NOTHING);
});
