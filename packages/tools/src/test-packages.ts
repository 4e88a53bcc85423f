/**
 * `npm run test:packages`: tests the npm package like a host team installs it, from its tarball in separate projects.
 * Needs `npm run build -- remote packages types` and a registry for the hosts' packages. `npm run test:packages --
 * <tgz>` tests another tarball.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { chromium } from 'playwright';
import type { Browser } from 'playwright';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import type { Check } from './package-test/check.js';
import { contentChecks } from './package-test/content-checks.js';
import type { FreshProject } from './package-test/fresh-project.js';
import { federatedTypes } from './package-test/federated-types.js';
import { installHosts } from './package-test/hosts.js';
import type { Hosts } from './package-test/hosts.js';
import { runChecks } from './package-test/run-checks.js';
import { readTarball } from './package-test/tarball.js';
import { typeChecks } from './package-test/type-checks.js';
import { ROOT } from './run.js';

const { dependencies, devDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const [, , given] = process.argv;
const tarball = readTarball(given === undefined ? undefined : resolve(given));
const installing = installHosts(tarball.path, (name) => devDependencies[name] ?? dependencies[name] ?? 'latest');
// The check that awaits this reports a failure.
installing.catch(() => undefined);
const launching = chromium.launch({ executablePath: chromePath(), args: CHROME_FLAGS });

const hosts = (): Promise<Hosts> => installing;
const browser = (): Promise<Browser> => launching;

const checks: readonly Check[] = [
  ...contentChecks(tarball),
  {
    name: 'npm installs it in three projects',
    runCheck: async () => `${String(Object.keys(await hosts()).length)} projects`,
  },
  ...typeChecks(hosts),
  federatedTypes,
  ...runChecks(hosts, browser),
];

interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

async function runCheck(check: Check): Promise<CheckResult> {
  const from = performance.now();
  const { ok, output } = await Promise.resolve()
    .then(check.runCheck)
    .then(
      (found) => ({ ok: true, output: found }),
      (error: unknown) => ({ ok: false, output: error instanceof Error ? error.message : String(error) }),
    );
  return { name: check.name, ok, output, seconds: (performance.now() - from) / 1000 };
}

/** Two at a time, because most wait for a child process. */
const LANES = 2;
const lanes: Promise<unknown>[] = [];
const results = checks.map((check, place) => {
  const found = (lanes[place - LANES] ?? Promise.resolve()).then(() => runCheck(check));
  lanes.push(found);
  return found;
});

let failed = 0;
for (const one of results) {
  const { name, ok, output, seconds } = await one;
  if (!ok) failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(58)} ${seconds.toFixed(1).padStart(5)} s   ${output}`);
}

await (await browser()).close();
const projects = await hosts().then(
  (all): readonly FreshProject[] => Object.values(all) as FreshProject[],
  () => [],
);
for (const project of projects) await project.remove();
console.log(`\ntests: ${String(checks.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;
