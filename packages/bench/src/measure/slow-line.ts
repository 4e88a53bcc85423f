/**
 * A slow connection: the time until a module is ready, and until the demo portal has painted. Uses clock time, because
 * the network is not CPU work.
 */
import type { Browser, Page } from 'playwright';

import type { Opened, Prepared } from '../page/types.js';
import { coldPage } from './browser.js';
import { chain } from './chain.js';

/** Lighthouse's "Slow 4G": 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
}

export interface OnSlowLine {
  /** Milliseconds until the module is ready. */
  readonly ready: number;
  readonly requests: number;
  /** The longest chain of files, each requested after the one before has arrived. */
  readonly inARow: number;
}

export async function openOnSlowLine(
  browser: Browser,
  { url, prepared }: { readonly url: string; readonly prepared: Prepared },
  tag: string,
): Promise<OnSlowLine> {
  const { page, close } = await coldPage(browser, url, prepared);
  await slowDown(page);
  const attributes = { 'order-id': prepared.orderId };
  // Stored in the page: a promise referenced only by the caller may be garbage-collected during the download.
  await page.evaluate(
    ([name, given]) => {
      globalThis.opening = bench.open(name, given).then((opened) => (globalThis.opened = opened));
    },
    [tag, attributes] as const,
  );
  await page.waitForFunction(() => globalThis.opened !== undefined, undefined, { timeout: 60_000 });
  const opened = await page.evaluate(() => globalThis.opened ?? { ready: NaN, files: [] });
  await close();
  return { ready: opened.ready, requests: opened.files.length, inARow: chain(opened.files) };
}

/** The view of a demo portal visitor: milliseconds until the first and the largest paint, and the layout shift. */
export interface Painted {
  readonly first: number;
  readonly largest: number;
  readonly shift: number;
}

const SETTLED_MS = 4_000;

export async function openPortal(browser: Browser, url: string): Promise<Painted> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchPaint);
  await slowDown(page);
  await page.goto(url);
  await page.waitForFunction(() => customElements.get('message-center') !== undefined, undefined, { timeout: 60_000 });
  await page.waitForTimeout(SETTLED_MS);
  const painted = await page.evaluate(() => ({ ...globalThis.painted }));
  await context.close();
  return painted;
}

declare global {
  var opening: Promise<unknown>;
  var opened: Opened | undefined;
  var painted: { first: number; largest: number; shift: number };
}

/** Runs in the page. */
function watchPaint(): void {
  const seen = { first: 0, largest: 0, shift: 0 };
  globalThis.painted = seen;
  const kinds = ['paint', 'largest-contentful-paint', 'layout-shift'];
  for (const type of kinds)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'first-contentful-paint') seen.first = entry.startTime;
        if (type === 'largest-contentful-paint') seen.largest = entry.startTime;
        if (type === 'layout-shift') seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type, buffered: true });
}
