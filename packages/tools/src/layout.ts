/**
 * `npm run layout`: opens screens of the built demo portal and prints each layout figure with its limit. Exits with 1 above
 * a limit. Needs `npm run build -- remote portal`. `npm run layout -- list` measures only the screens with "list" in
 * their name. `--pictures <folder>` also saves a screenshot of each screen. `--portal <origin>` measures a portal that
 * runs already, such as the one of `npm run dev`, where layout shifts say little.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import { MESSAGE_SCREENS } from './layout-messages.js';
import { P2P_SCREENS } from './layout-p2p.js';
import { LAYOUT_NOW, pageHeight, watch } from './layout-screen.js';
import type { Screen } from './layout-screen.js';
import { injectRemote, portalHeaders } from './portal-page.js';
import { ROOT } from './run.js';
import { originOf, portOf, serve } from './serve.js';

const SCREENS: readonly Screen[] = [...MESSAGE_SCREENS, ...P2P_SCREENS];

interface Row {
  readonly screen: string;
  readonly figure: string;
  readonly value: number;
  readonly limit: number;
}

const titleOf = ({ name, width, language }: Screen): string =>
  `${name} (${[String(width), language].filter(Boolean).join(', ')})`;

async function startPortal() {
  if (!existsSync(join(ROOT, 'dist/portal/index.html'))) throw new Error('Run `npm run build -- remote portal` first.');
  const remote = await serve({ root: join(ROOT, 'dist/remote'), port: 0, cors: true, retryPrefix: true });
  const origins = { remote: originOf(portOf(remote)), api: originOf(portOf(remote)) };
  const portal = await serve({
    root: join(ROOT, 'dist/portal'),
    port: 0,
    page: (html) => injectRemote(html, origins),
    pageHeaders: portalHeaders(origins),
  });
  return { origin: originOf(portOf(portal)), servers: [portal, remote] };
}

interface Visit {
  readonly browser: Browser;
  readonly origin: string;
  readonly screen: Screen;
  readonly height: number;
}

/** Opens a screen in a window of its own, and closes it after `read`. */
async function visit<T>({ browser, origin, screen, height }: Visit, read: (page: Page) => Promise<T>): Promise<T> {
  const { width, hash, query = '', language, open } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: 'America/Chicago',
    locale: language ? `${language}-US` : 'en-US',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    // The compiler adds a helper for function names, which the page doesn't have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await watch(page);
    await page.goto(`${origin}/?now=${LAYOUT_NOW}${query}${hash}`);
    await open(page);
    return await read(page);
  } finally {
    await context.close();
  }
}

/** The window's height: its own, or that of the page, which a fast backend shows sooner. */
async function heightFor(browser: Browser, origin: string, screen: Screen): Promise<number> {
  const { height, preview = screen.open } = screen;
  if (height !== 'all') return height;
  return visit({ browser, origin, screen: { ...screen, query: '', open: preview }, height: 768 }, pageHeight);
}

async function measure(browser: Browser, origin: string, screen: Screen, pictures?: string): Promise<readonly Row[]> {
  const height = await heightFor(browser, origin, screen);
  return visit({ browser, origin, screen, height }, async (page) => {
    if (pictures !== undefined) {
      const file = `${titleOf(screen).replace(/\W+/g, '-')}.png`;
      await page.screenshot({ path: join(pictures, file) });
      await page.screenshot({ path: join(pictures, `full-${file}`), fullPage: true });
    }
    const rows: Row[] = [];
    for (const figure of screen.figures) {
      const value = Math.round((await figure.read(page)) * 1000) / 1000;
      rows.push({ screen: titleOf(screen), figure: figure.name, value, limit: figure.limit });
    }
    return rows;
  });
}

const passes = ({ value, limit }: Row): boolean => value <= limit;

function print(row: Row): void {
  const cells = [
    row.screen.padEnd(34),
    row.figure.padEnd(44),
    String(row.value).padStart(8),
    String(row.limit).padStart(8),
  ];
  console.log(`${cells.join(' ')}  ${passes(row) ? 'pass' : 'FAIL'}`);
}

const args = process.argv.slice(2);
const takeOption = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const pictures = takeOption('--pictures');
const running = takeOption('--portal');
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
const wanted = SCREENS.filter(({ name }) => args.every((word) => name.includes(word)));

const { origin, servers } = running === undefined ? await startPortal() : { origin: running, servers: [] };
const browser = await chromium.launch({ executablePath: chromePath(), args: [...CHROME_FLAGS] });
const rows: Row[] = [];
console.log(`${'screen'.padEnd(34)} ${'figure'.padEnd(44)} ${'value'.padStart(8)} ${'limit'.padStart(8)}`);
for (const screen of wanted) {
  const measured = await measure(browser, origin, screen, pictures);
  measured.forEach(print);
  rows.push(...measured);
}
await browser.close();
for (const server of servers) server.close().closeAllConnections();
const failed = rows.filter((row) => !passes(row)).length;
console.log(`layout: ${String(rows.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;
