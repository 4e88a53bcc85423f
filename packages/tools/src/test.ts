/**
 * `npm test`: every check required before a merge. Each check counts as one test; the last line is `tests: N passed, N
 * failed`, and the exit status matches it.
 *
 * `npm test -- lint types` runs only the named checks.
 */
import { chromePath } from './chrome.mjs';
import { failuresOf } from './failures.js';
import { run } from './run.js';
import type { Ran } from './run.js';

interface Check {
  readonly name: string;
  readonly promise: string;
  readonly command: readonly string[];
  /** Whether it counts its own tests and prints `tests: N passed, N failed`. */
  readonly counts?: boolean;
}

const script = (name: string, ...args: readonly string[]): readonly string[] => [
  ...['npm', 'run', '--silent', name],
  ...(args.length > 0 ? ['--', ...args] : []),
];

interface Stage {
  /** How many run at the same time: one per core, and more if they wait for a time limit or a slow connection. */
  readonly lanes: 1 | 2 | 3;
  readonly checks: readonly Check[];
}

/** A stage runs its checks in this order, long ones first, and starts after all checks of the one before. */
const STAGES: readonly Stage[] = [
  // They only read the sources.
  {
    lanes: 2,
    checks: [
      { name: 'lint', promise: 'the code follows the lint rules', command: ['npx', 'eslint', '.', '--max-warnings=0'] },
      { name: 'format', promise: 'every file is formatted', command: ['npx', 'prettier', '--check', '.'] },
      { name: 'types', promise: 'the types check', command: ['npx', 'tsc', '--noEmit'] },
      { name: 'deps', promise: 'imports follow the allowed directions', command: script('deps') },
      {
        name: 'tokens',
        promise: 'styles and files follow from the design tokens',
        command: script('tokens', '--check'),
      },
      { name: 'css', promise: 'the styles follow the lint rules', command: script('css') },
      { name: 'unused', promise: 'no code or dependency is unused', command: ['npx', 'knip', '--no-progress'] },
      { name: 'manifest', promise: 'the elements are documented', command: script('manifest') },
      { name: 'events', promise: 'each public event is emitted, typed, and documented', command: script('events') },
      { name: 'focus', promise: 'every element that code focuses has a role and a name', command: script('focus') },
      { name: 'controls', promise: 'every control that a sentence names exists', command: script('controls') },
      {
        name: 'copy',
        promise: 'sentences, comments, and test names follow the language rules',
        command: script('copy:check'),
      },
      { name: 'openapi', promise: 'openapi.json matches the contract', command: script('openapi', '--check') },
      { name: 'openapi-lint', promise: 'openapi.json follows the lint rules', command: script('openapi:lint') },
      {
        name: 'operations',
        promise: 'the matrix covers every operation the sources send',
        command: script('operations', '--check'),
      },
      { name: 'schemas', promise: 'the schemas of the builds decide like zod', command: script('schemas') },
      { name: 'requirements', promise: 'each requirement has a story and a test', command: script('requirements') },
      {
        name: 'architecture',
        promise: 'the package diagram matches the imports',
        command: script('architecture', '--check'),
      },
      { name: 'references', promise: 'every ID in code and tests leads to its entry', command: script('references') },
      {
        name: 'release',
        promise: 'the notes for the next release cover the changes',
        command: script('release:check'),
      },
      { name: 'figures', promise: 'the README has the latest bench figures', command: script('bench', '--check') },
    ],
  },
  // It keeps both cores busy on its own.
  {
    lanes: 1,
    checks: [
      { name: 'components', promise: 'component tests of rules and elements', command: ['npx', 'wtr'], counts: true },
    ],
  },
  {
    lanes: 1,
    checks: [
      { name: 'build', promise: 'everything builds', command: script('build') },
      { name: 'reproducible', promise: 'two builds have the same bytes', command: script('release:reproducible') },
    ],
  },
  // They test the build, and wait for time limits, slow connections, and installations. The bench counts a page's own
  // work, so a busy machine doesn't change its figures.
  {
    lanes: 3,
    checks: [
      { name: 'federation', promise: 'no remote breaks a portal', command: script('test:federation'), counts: true },
      { name: 'bench', promise: 'the modules stay within their time limits', command: script('bench', '--short') },
      {
        name: 'hosts',
        promise: 'every Integrate page builds and runs as a host',
        command: script('test:hosts'),
        counts: true,
      },
      {
        name: 'packages',
        promise: 'the npm package works in separate projects',
        command: script('test:packages'),
        counts: true,
      },
      { name: 'server', promise: 'races and emails, on real sockets', command: script('test:server'), counts: true },
      { name: 'dev', promise: 'npm run dev opens in few requests and keeps typed text', command: script('test:dev') },
      { name: 'storybook', promise: 'Storybook builds', command: script('build:storybook') },
      {
        name: 'colors',
        promise: 'every pair of colors has its contrast with 40 accents',
        command: script('tokens:check'),
      },
      { name: 'size', promise: 'the remote stays within its size limits', command: script('size') },
    ],
  },
  // The portal builds the remote again, so these come last.
  {
    lanes: 2,
    checks: [
      {
        name: 'stories',
        promise: 'every story renders, plays, and is accessible',
        command: script('test:stories'),
        counts: true,
      },
      {
        name: 'e2e',
        promise: 'the federated portal works like its users use it',
        command: script('test:e2e'),
        counts: true,
      },
    ],
  },
];

const wanted = process.argv.slice(2);
const lines: string[] = [];
const failures: string[] = [];
let passed = 0;
let failed = 0;

chromePath();
for (const { lanes, checks } of STAGES) {
  const left = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const isAmong = lanes > 1 && left.length > 1;
  await Promise.all(Array.from({ length: lanes }, () => take(left, isAmong)));
}
console.log(`\n${lines.join('\n')}`);
if (failures.length > 0) console.log(failures.join('\n'));
console.log(`\ntests: ${passed} passed, ${failed} failed`);
process.exitCode = failed || passed === 0 ? 1 : 0;

/** Runs the remaining checks one after another. The output of one among others appears at its end, in one piece. */
async function take(left: Check[], among: boolean): Promise<void> {
  for (let check = left.shift(); check; check = left.shift()) await perform(check, among);
}

async function perform({ name, promise, command, counts = false }: Check, among: boolean): Promise<void> {
  console.log(`\n── ${name}: ${promise}`);
  const ran = await run(command, { quiet: !counts, silent: among });
  if (among && (counts || !ran.ok)) console.log(`\n── ${name}\n${ran.output}`);
  const result = resultOf(ran, counts);
  passed += result.passed;
  failed += result.failed;
  if (result.failed) failures.push(`\n── ${name} failed`, ...failuresOf(ran.output));
  const mark = result.failed ? '✗' : '✓';
  lines.push(`${mark} ${name.padEnd(13)} ${ran.seconds.toFixed(0).padStart(4)} s   ${promise}`);
}

interface Result {
  readonly passed: number;
  readonly failed: number;
}

function resultOf({ ok, output }: Ran, counts: boolean): Result {
  const result = counts ? counted(output) : undefined;
  if (!result) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A runner that fails without a failed test (a crash, or no tests) still counts as failed.
  return !ok && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function counted(output: string): Result | undefined {
  const line = [...output.matchAll(/tests: (\d+) passed, (\d+) failed/g)].at(-1);
  return line && { passed: Number(line[1]), failed: Number(line[2]) };
}
