/**
 * `npm run debug -- packages/kit/src/ui/ui-elements.test.ts`: opens the file in a browser window with DevTools, with
 * its own sources for breakpoints, and without a time limit. Reloading the page runs the tests again with your changes.
 * A `.spec.ts` opens in Playwright's inspector. `DEBUG_HEADLESS=1` omits the window, for a machine without a screen.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

import { chromium } from 'playwright';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import { ROOT } from './run.js';

const PORT = 8765;

const [file = ''] = process.argv.slice(2);
const hidden = process.env['DEBUG_HEADLESS'] === '1';

if (!/\.(?:test|spec)\.ts$/.test(file) || !existsSync(join(ROOT, file))) {
  console.error('Name a test: npm run debug -- packages/kit/src/ui/ui-elements.test.ts');
  process.exitCode = 1;
} else if (process.platform === 'linux' && !hidden && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  console.error('No screen found. DEBUG_HEADLESS=1 runs the file without a window.');
  process.exitCode = 1;
} else if (file.endsWith('.spec.ts')) {
  debugSpec();
} else {
  await debugTest();
}

/** An end-to-end test runs in the suite that has its setup. */
function debugSpec(): void {
  const suite = file.includes('/hosts/')
    ? 'packages/tests/playwright.hosts.config.ts'
    : `packages/tests/playwright${suiteOf(file)}.config.ts`;
  const how = hidden ? [] : ['--debug'];
  spawn('npx', ['playwright', 'test', '-c', suite, basename(file), ...how], { cwd: ROOT, stdio: 'inherit' }).on(
    'close',
    (code) => (process.exitCode = code ?? 1),
  );
}

function suiteOf(spec: string): string {
  if (spec.includes('/federation/')) return '.federation';
  if (spec.endsWith('stories.spec.ts')) return '.stories';
  return /(?:races|hostile-requests|mail|calendar-files)\.spec\.ts$/.test(spec) ? '.server' : '';
}

async function debugTest(): Promise<void> {
  const server = spawn('npx', ['wtr', '--manual', '--port', String(PORT), '--files', file], {
    cwd: ROOT,
    env: { ...process.env, TEST_DEBUG: '1' },
    stdio: 'ignore',
  });
  const address = `http://localhost:${String(PORT)}/?wtr-manual-session=true&wtr-test-file=${encodeURIComponent(`/${file}`)}`;
  try {
    await answering(`http://localhost:${String(PORT)}/`);
    const browser = await chromium.launch({
      executablePath: chromePath(),
      headless: hidden,
      args: [...CHROME_FLAGS, ...(hidden ? [] : ['--auto-open-devtools-for-tabs'])],
    });
    const page = await browser.newPage({ viewport: null, timezoneId: 'America/Denver', locale: 'en-US' });
    const closed = new Promise<void>((resolve) => {
      browser.on('disconnected', () => resolve());
    });
    page.on('pageerror', (error) => console.error(error));
    page.on('console', (message) => {
      void Promise.all(message.args().map((value) => value.jsonValue() as Promise<unknown>)).then((values) => {
        console.log(...values);
        if (message.text().includes(' failing')) process.exitCode = 1;
        if (hidden && / (?:passing|failing)/.test(message.text())) void browser.close();
      });
    });
    await page.goto(address);
    console.log(`${file} is at ${address}`);
    await closed;
  } finally {
    server.kill();
  }
}

/** The runner takes a moment to start serving. */
async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const answered = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The test runner does not answer.');
}
