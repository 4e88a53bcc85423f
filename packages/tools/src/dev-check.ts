/**
 * `npm run test:dev`: starts `npm run dev`, counts the requests of its first pages, and saves a style and a sentence:
 * the page must show them and keep typed text. Prints seconds without limits, because they depend on the machine. It
 * saves in a copy of the sources, so other checks can run at the same time.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import { ROOT } from './run.js';
import { originOf } from './serve.js';

/** Not the port of a running `npm run dev`. */
const PORT = 4373;
const MOST_REQUESTS = 120;
/** Generous, so a busy machine doesn't cause failures. */
const LIMIT_MS = 60_000;

const PAGES = [
  { name: 'Peer-to-Peer', hash: '#/orders/123456789/p2p/request', shown: 'p2p-scheduler h2' },
  { name: 'messages', hash: '#/', shown: 'message-table tr' },
] as const;

const STYLES = 'packages/message-center/src/elements/message-list.styles.ts';
const COPY = 'packages/copy/src/en-US/message-list.ts';

/** A copy of the sources, with this repository's dependencies and with links to the copied packages. */
function copyOfSources(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'portal-dev-')));
  for (const part of ['packages', 'mocks', 'package.json', 'tsconfig.json', 'node_modules/@portal'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((one) => one !== '@portal'))
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  return copy;
}

function verify(holds: boolean, what: string): void {
  if (!holds) process.exitCode = 1;
  console.log(`${holds ? '✓' : '✗'} ${what}`);
}

/** Opens a page of the portal in a tab and returns it once its module has rendered. */
async function open(browser: Browser, { name, hash, shown }: (typeof PAGES)[number]): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const from = performance.now();
  let requests = 0;
  let warned = false;
  page.on('request', () => (requests += 1));
  page.on('console', (message) => (warned ||= message.text().includes('Multiple versions of Lit')));

  await page.goto(`${originOf(PORT)}/?now=2026-06-23T14:00:00Z${hash}`);
  await page.locator(shown).first().waitFor();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  verify(requests < MOST_REQUESTS, `${name}: fewer than ${MOST_REQUESTS} requests (${requests}, ${seconds} s)`);
  verify(!warned, `${name}: one version of Lit`);
  return page;
}

/** Replaces the matching text in a file of the copy. */
function save(file: string, from: RegExp, to: string): void {
  const source = readFileSync(join(ROOT, file), 'utf8');
  if (!from.test(source)) throw new Error(`${file} has no ${String(from)} now.`);
  writeFileSync(join(copy, file), source.replace(from, to));
}

/** A second save changes the result of the first one, so both are tested. */
async function saveTwice(page: Page): Promise<void> {
  const field = page.getByRole('searchbox');
  await field.fill('typed');
  for (const time of [1, 2]) {
    save(STYLES, /css`/, `css\`:host { z-index: ${time}; }`);
    const styled = (): Promise<boolean> =>
      page.locator('message-list').evaluate((list, index) => getComputedStyle(list).zIndex === index, String(time));
    verify(await comes(styled), `save ${time}: the page has the style`);
    verify((await field.inputValue()) === 'typed', `save ${time} of a style: the page keeps what is typed`);

    save(COPY, /title: '.*'/, `title: 'Saved ${time}'`);
    const worded = (): Promise<boolean> => page.getByRole('heading', { name: `Saved ${time}` }).isVisible();
    verify(await comes(worded), `save ${time}: the page has the sentence`);
    verify((await field.inputValue()) === 'typed', `save ${time} of a sentence: the page keeps what is typed`);
  }
}

async function comes(isThere: () => Promise<boolean>): Promise<boolean> {
  for (const from = performance.now(); performance.now() - from < LIMIT_MS;) {
    if (await isThere()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const copy = copyOfSources();
const started = performance.now();
const server = spawn(process.execPath, ['--import', 'tsx', 'packages/tools/src/dev.ts'], {
  cwd: copy,
  env: { ...process.env, PORTAL_PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let browser: Browser | undefined;
try {
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => String(text).includes('Portal ready') && resolve(undefined));
    server.once('exit', () => reject(new Error('npm run dev ended.')));
  });
  browser = await chromium.launch({ executablePath: chromePath(), args: CHROME_FLAGS });
  for (const one of PAGES) {
    const page = await open(browser, one);
    if (one === PAGES[0]) console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s after its start`);
    else await saveTwice(page);
    await page.close();
  }
} finally {
  await browser?.close();
  server.kill();
  rmSync(copy, { recursive: true, force: true });
}
