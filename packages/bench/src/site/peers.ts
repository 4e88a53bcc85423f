/** The peers: installed on demand in a separate folder, and bundled like a team's own build. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'vite';

import { ROOT, run } from '../../../tools/src/run.js';

const SOURCES = join(ROOT, 'packages/bench/peers');
const FOLDER = join(ROOT, 'node_modules/.cache/bench-peers');
const LOCK = 'package-lock.json';

/** Puts each peer's bundle into a folder, as a file with its name. */
export async function buildPeers(to: string): Promise<void> {
  await install();
  cpSync(SOURCES, FOLDER, { recursive: true, filter: (file) => !file.endsWith('.json') });
  for (const file of readdirSync(SOURCES).filter(isPeer)) await bundle(file, to);
}

/** Files that export a contestant; the others are shared code. */
const isPeer = (file: string): boolean =>
  /\.(jsx|mjs)$/.test(file) && readFileSync(join(SOURCES, file), 'utf8').includes('export default');

/** Runs `npm ci`, unless the installed files match the lockfile. */
async function install(): Promise<void> {
  const [wanted, known] = [SOURCES, join(FOLDER, 'node_modules')].map((folder) => join(folder, LOCK));
  if (wanted === undefined || known === undefined) return;
  const lock = readFileSync(wanted, 'utf8');
  if (existsSync(known) && readFileSync(known, 'utf8') === lock) return;

  console.log('Installing the peers…');
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ['package.json', LOCK]) cpSync(join(SOURCES, file), join(FOLDER, file));
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const { ok } = await run(['npm', 'ci', '--prefix', FOLDER, ...flags], { quiet: true });
  if (!ok) throw new Error('The peers could not be installed.');
  cpSync(wanted, known);
}

/** Bundles each peer alone, so that none loads another's files. */
async function bundle(file: string, to: string): Promise<void> {
  await build({
    root: FOLDER,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: to,
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(FOLDER, file),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
}
