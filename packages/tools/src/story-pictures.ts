/** Takes pictures of stories that are the same every time: no animation, and short timers that have ended. */
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import type { Story } from './story-index.js';
import { listenToStory, nextFrame } from './story-page.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Chrome renders the same colors on every processor. */
const FLAGS = [
  ...CHROME_FLAGS,
  '--disable-lcd-text',
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
  '--force-color-profile=srgb',
];

/** Two stories at a time, one per core. */
const PAGES = 2;

/** A timer this long never ends in a picture: a request has no time limit, and the page doesn't poll. */
const LONG_MS = 5_000;
/** The longest delay of a timer. */
const NEVER_MS = 2 ** 31 - 1;

/** A slow response can start another request. */
const ROUNDS = 4;

/** Runs in the page before its scripts. */
function endlessTimers({ long, never }: { readonly long: number; readonly never: number }): void {
  const { setTimeout } = window;
  const patient = (run: () => void, ms = 0): number => setTimeout(run, ms < long ? ms : never);
  Object.assign(window, { setTimeout: patient });
}

/** With `pictureEnvironment()`, text also has the same font on every machine. */
export const openBrowser = (env?: Record<string, string | undefined>): Promise<Browser> =>
  chromium.launch({ executablePath: chromePath(), args: FLAGS, ...(env && { env }) });

/** A page for one story after the other. */
export async function openPage(browser: Browser, viewport: Size): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    timezoneId: 'America/Denver',
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  await listenToStory(context);
  const page = await context.newPage();
  await page.clock.install();
  await page.addInitScript(endlessTimers, { long: LONG_MS, never: NEVER_MS });
  return page;
}

/** Waits until the open story has its late parts and fonts, and its short timers have ended. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (let time = 0; time < ROUNDS; time += 1) {
    await page.clock.fastForward(LONG_MS);
    await nextFrame(page);
  }
  await page.evaluate(() => document.fonts.ready);
}

/**
 * A picture of the whole page. The window gets the page's height, because a bar that sticks to its end would cover content.
 * With a dialog, it's only the window, as the user sees it.
 */
export async function pictureOf(page: Page, view: Size): Promise<Buffer> {
  // Another size first, because Chrome can render a moved dialog between two pixels until its next layout.
  for (const size of [{ ...view, height: view.height - 2 }, view]) {
    await page.setViewportSize(size);
    await nextFrame(page);
  }
  if ((await page.locator('dialog[open]').count()) === 0) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: view.width, height: Math.max(view.height, height) });
  }
  await nextFrame(page);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Visits every story, and returns the IDs of those whose visit failed. */
export async function visitStories(
  stories: readonly Story[],
  open: () => Promise<Page>,
  visit: (page: Page, story: Story) => Promise<void>,
): Promise<readonly string[]> {
  const left = [...stories];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    const page = await open();
    for (let story = left.shift(); story; story = left.shift()) {
      const { id } = story;
      await visit(page, story).catch((error: unknown) => {
        console.log(`✗ ${id}: ${String(error)}`);
        failed.push(id);
      });
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: PAGES }, work));
  return failed;
}
