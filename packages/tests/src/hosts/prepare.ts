/** Before all hosts: installs dependencies, unpacks the package, and serves the modules. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';

import { ROOT, run } from '../../../tools/src/run.js';
import { originOf, portOf, serve } from '../../../tools/src/serve.js';
import { BUILT, FIXTURES } from './folders.js';

const INSTALLED = join(FIXTURES, 'node_modules');
const PACKAGES = join(ROOT, 'dist/packages');

/** Playwright calls this before its workers start, and its result after the last one ends. */
export default async function prepare(): Promise<() => Promise<void>> {
  rmSync(BUILT, { recursive: true, force: true });
  await installFixtures();
  await unpackModules();
  const cdn = await serveModules('cdn');
  const remote = await serveModules('remote');
  process.env['HOSTS_CDN'] = originOf(portOf(cdn));
  process.env['HOSTS_REMOTE'] = originOf(portOf(remote));
  return async () => {
    await Promise.all([closed(cdn), closed(remote)]);
  };
}

/** Runs `npm ci`, unless the installed files match the lockfile. */
async function installFixtures(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(join(FIXTURES, 'package-lock.json')))
    .digest('hex');
  const stamp = join(INSTALLED, '.lockfile');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installing what the hosts are made of…');
  await done(['npm', 'ci', '--prefix', FIXTURES, '--no-progress', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Unpacks the package as published, never the workspace's own sources. */
async function unpackModules(): Promise<void> {
  const [archive, ...others] = existsSync(PACKAGES)
    ? readdirSync(PACKAGES).filter((file) => file.endsWith('.tgz'))
    : [];
  if (archive === undefined || others.length > 0) throw new Error('dist/packages needs one package: npm run build.');
  const to = join(INSTALLED, '@portal/modules');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  await done(['tar', '-xzf', join(PACKAGES, archive), '-C', to, '--strip-components=1']);
}

async function done(command: readonly string[]): Promise<void> {
  const { ok } = await run(command, { quiet: true });
  if (!ok) throw new Error(`${command.join(' ')} failed.`);
}

/** Serves on a separate origin, from which every page may load. */
async function serveModules(part: string): Promise<Server> {
  const root = join(ROOT, 'dist', part);
  if (!existsSync(join(root, 'integrity.json'))) throw new Error(`dist/${part} is missing: npm run build.`);
  return serve({ root, port: 0, cors: true, retryPrefix: true });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
