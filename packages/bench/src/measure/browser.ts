/** Cold pages, like a visitor's first: nothing cached or compiled. */
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';

import { CHROME_FLAGS, chromePath } from '../../../tools/src/chrome.mjs';
import type { Prepared } from '../page/types.js';

/** A typical office laptop. */
const VIEWPORT = { width: 1280, height: 900 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromePath(), args: CHROME_FLAGS });

export interface ColdPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** An empty bench page in its own context; an error inside ends the run. */
export async function coldPage(browser: Browser, url: string, prepared: Prepared): Promise<ColdPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, timezoneId: 'America/Chicago', locale: 'en-US' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript({ content: `globalThis.prepared = ${JSON.stringify(prepared)};` });
  await page.goto(url, { waitUntil: 'load' });
  return { page, close: () => context.close() };
}
