/** Finds the browser and the font of pictures. Plain JavaScript, because the test runner's configuration imports it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
  const found = findChrome() ?? (install('chromium', 'fonts-liberation') ? findChrome() : undefined);
  if (!found) {
    throw new Error('No Chrome or Chromium was found: install one, or name it in CHROME_PATH.');
  }
  return found;
}

/** The regular style of the only font that `fonts.conf` knows. */
export const PICTURE_FONT = '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf';

/** The environment of a browser that has only this font. Installs the distribution's package of it if possible. */
export function pictureEnvironment() {
  if (!existsSync(PICTURE_FONT)) install('fonts-liberation');
  if (!existsSync(PICTURE_FONT)) {
    throw new Error(`Pictures need Linux and the font ${PICTURE_FONT}: install Debian's package fonts-liberation.`);
  }
  return { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('../fonts.conf', import.meta.url)) };
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Whether the distribution's packages were installed. */
function install(...packages) {
  if (!canInstall()) return false;
  console.log(`Installing ${packages.join(' and ')} from the distribution…`);
  const run = (...args) =>
    execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
  return true;
}
