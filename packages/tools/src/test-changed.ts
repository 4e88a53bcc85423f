/**
 * `npm run test:changed [-- base]`: runs the component tests that the changes since a base can break, nearest first.
 * The base is `main` or `origin/main`, whichever exists; uncommitted and new files count. `-- --all` also runs distant
 * tests, `-- --list` prints the files and runs none. `npm run test:watch [-- file …]` runs them, or the named ones, on
 * every save.
 */
import { execFileSync } from 'node:child_process';

import { importEdges } from './imports.js';
import { ROOT } from './run.js';
import { runTests } from './run-tests.js';
import { testsNear } from './tests-near.js';

/** As many files as two cores run in under a minute. */
const NEAR = 12;

const git = (...args: readonly string[]): readonly string[] =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\n')
    .filter(Boolean);

const isThere = (ref: string): boolean => {
  try {
    return git('rev-parse', '--verify', `${ref}^{commit}`).length > 0;
  } catch {
    return false;
  }
};

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const words = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = words.filter((word) => word.endsWith('.test.ts'));
const [named] = words.filter((word) => !word.endsWith('.test.ts'));
const base = named ?? ['main', 'origin/main'].find(isThere) ?? 'HEAD';
const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', '--merge-base', base),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const reached = testsNear(changed, importEdges());
const chosen = flags.includes('--all') ? reached : reached.slice(0, NEAR);

const watch = flags.includes('--watch');

if (files.length > 0) {
  process.exitCode = await runTests(files, watch);
} else {
  console.log(
    `${String(changed.length)} files changed since ${base}; ${String(reached.length)} test files can be broken by them.`,
  );
  for (const { path, steps } of chosen) console.log(`  ${String(steps).padStart(2)} ${path}`);
  const left = reached.length - chosen.length;
  if (left > 0) console.log(`${String(left)} farther ones are left out: npm run test:changed -- --all`);
  if (chosen.length > 0 && !flags.includes('--list')) {
    process.exitCode = await runTests(
      chosen.map(({ path }) => path),
      watch,
    );
  }
}
