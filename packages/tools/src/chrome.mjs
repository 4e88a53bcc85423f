/** Finds the browser. Plain JavaScript, because the test runner's configuration imports it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Quiet, and without a sandbox for root, for whom Chrome has none. */
export const CHROME_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function findChrome() {
  return [process.env.CHROME_PATH, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** The browser's path. Installs the distribution's browser if possible; otherwise reports what to install. */
export function chromePath() {
  const found = findChrome() ?? (canInstall() ? install() : undefined);
  if (!found) {
    throw new Error('No Chrome or Chromium was found: install one, or name it in CHROME_PATH.');
  }
  return found;
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install() {
  console.log('Installing Chromium from the distribution…');
  const run = (...args) =>
    execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run('update');
  run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return findChrome();
}
