/**
 * `npm test`: every check required before a merge. Each check counts as one test; the last line is `tests: N passed, N
 * failed`, and the exit status matches it.
 *
 * `npm test -- lint types` runs only the named checks.
 */
import { chromePath } from './chrome.mjs';
import { failuresOf } from './failures.js';
import { run } from './run.js';

interface Check {
  readonly name: string;
  readonly promise: string;
  readonly command: readonly string[];
  /** Whether it counts its own tests and prints `tests: N passed, N failed`. */
  readonly counts?: boolean;
  /** Whether it only reads the sources: two of these run at a time, one per core. */
  readonly still?: boolean;
}

const CHECKS: readonly Check[] = [
  {
    name: 'lint',
    promise: 'the code follows the lint rules',
    command: ['npx', 'eslint', '.', '--max-warnings=0'],
    still: true,
  },
  { name: 'format', promise: 'every file is formatted', command: ['npx', 'prettier', '--check', '.'], still: true },
  { name: 'types', promise: 'the types check', command: ['npx', 'tsc', '--noEmit'], still: true },
  {
    name: 'deps',
    promise: 'imports follow the allowed directions',
    command: ['npm', 'run', '--silent', 'deps'],
    still: true,
  },
  { name: 'css', promise: 'the styles follow the lint rules', command: ['npm', 'run', '--silent', 'css'], still: true },
  {
    name: 'unused',
    promise: 'no code or dependency is unused',
    command: ['npx', 'knip', '--no-progress'],
    still: true,
  },
  {
    name: 'manifest',
    promise: 'the elements are documented',
    command: ['npm', 'run', '--silent', 'manifest'],
    still: true,
  },
  {
    name: 'events',
    promise: 'each public event is emitted, typed, and documented',
    command: ['npm', 'run', '--silent', 'events'],
    still: true,
  },
  {
    name: 'focus',
    promise: 'every element that code focuses has a role and a name',
    command: ['npm', 'run', '--silent', 'focus'],
    still: true,
  },
  {
    name: 'controls',
    promise: 'every control that a sentence names exists',
    command: ['npm', 'run', '--silent', 'controls'],
    still: true,
  },
  {
    name: 'copy',
    promise: 'sentences, comments, and test names follow the language rules',
    command: ['npm', 'run', '--silent', 'copy:check'],
    still: true,
  },
  {
    name: 'openapi',
    promise: 'openapi.json matches the contract',
    command: ['npm', 'run', '--silent', 'openapi', '--', '--check'],
    still: true,
  },
  {
    name: 'operations',
    promise: 'the matrix covers every operation the sources send',
    command: ['npm', 'run', '--silent', 'operations', '--', '--check'],
    still: true,
  },
  {
    name: 'schemas',
    promise: 'the schemas of the builds decide like zod',
    command: ['npm', 'run', '--silent', 'schemas'],
    still: true,
  },
  {
    name: 'requirements',
    promise: 'each requirement has a story and a test',
    command: ['npm', 'run', '--silent', 'requirements'],
    still: true,
  },
  {
    name: 'architecture',
    promise: 'the package diagram matches the imports',
    command: ['npm', 'run', '--silent', 'architecture', '--', '--check'],
    still: true,
  },
  {
    name: 'references',
    promise: 'every ID in code and tests leads to its entry',
    command: ['npm', 'run', '--silent', 'references'],
    still: true,
  },
  {
    name: 'release',
    promise: 'the notes for the next release cover the changes',
    command: ['npm', 'run', '--silent', 'release:check'],
    still: true,
  },
  {
    name: 'tokens',
    promise: 'styles and files follow from the design tokens',
    command: ['npm', 'run', '--silent', 'tokens', '--', '--check'],
    still: true,
  },
  {
    name: 'figures',
    promise: 'the README has the latest bench figures',
    command: ['npm', 'run', '--silent', 'bench', '--', '--check'],
    still: true,
  },
  {
    name: 'colors',
    promise: 'every pair of colors has its contrast with 40 accents',
    command: ['npm', 'run', '--silent', 'tokens:check'],
  },
  { name: 'components', promise: 'component tests of rules and elements', command: ['npx', 'wtr'], counts: true },
  {
    name: 'server',
    promise: 'races and emails, on real sockets',
    command: ['npm', 'run', '--silent', 'test:server'],
    counts: true,
  },
  {
    name: 'dev',
    promise: 'npm run dev opens in few requests and keeps typed text',
    command: ['npm', 'run', '--silent', 'test:dev'],
  },
  { name: 'build', promise: 'everything builds', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'reproducible',
    promise: 'two builds have the same bytes',
    command: ['npm', 'run', '--silent', 'release:reproducible'],
  },
  {
    name: 'federation',
    promise: 'no remote breaks a portal',
    command: ['npm', 'run', '--silent', 'test:federation'],
    counts: true,
  },
  {
    name: 'packages',
    promise: 'the npm package works in separate projects',
    command: ['npm', 'run', '--silent', 'test:packages'],
    counts: true,
  },
  {
    name: 'hosts',
    promise: 'every Integrate page builds and runs as a host',
    command: ['npm', 'run', '--silent', 'test:hosts'],
    counts: true,
  },
  { name: 'size', promise: 'the remote stays within its size limits', command: ['npm', 'run', '--silent', 'size'] },
  {
    name: 'bench',
    promise: 'the modules stay within their time limits',
    command: ['npm', 'run', '--silent', 'bench', '--', '--short'],
  },
  { name: 'storybook', promise: 'Storybook builds', command: ['npm', 'run', '--silent', 'build:storybook'] },
  {
    name: 'stories',
    promise: 'every story renders, plays, and is accessible',
    command: ['npm', 'run', '--silent', 'test:stories'],
    counts: true,
  },
  {
    name: 'e2e',
    promise: 'the federated portal works like its users use it',
    command: ['npm', 'run', '--silent', 'test:e2e'],
    counts: true,
  },
];

const wanted = process.argv.slice(2);
const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const lines: string[] = [];
const failures: string[] = [];
let passed = 0;
let failed = 0;

chromePath();
const still = checks.filter((check) => check.still);
await Promise.all([take(still), take(still)]);
for (const check of checks.filter((one) => !one.still)) await perform(check);
console.log(`\n${lines.join('\n')}`);
if (failures.length > 0) console.log(failures.join('\n'));
console.log(`\ntests: ${passed} passed, ${failed} failed`);
process.exitCode = failed || passed === 0 ? 1 : 0;

/** Runs the remaining checks one after another. */
async function take(left: Check[]): Promise<void> {
  for (let check = left.shift(); check; check = left.shift()) await perform(check);
}

async function perform({ name, promise, command, counts }: Check): Promise<void> {
  console.log(`\n── ${name}: ${promise}`);
  const { ok, output, seconds } = await run(command, { quiet: !counts });
  const [ran, broke] = (counts ? counted(output) : undefined) ?? [ok ? 1 : 0, ok ? 0 : 1];
  // A runner that fails without a failed test (a crash, or no tests) still counts as failed.
  const broken = !ok && broke === 0 ? 1 : broke;
  passed += ran;
  failed += broken;
  if (broken) failures.push(`\n── ${name} failed`, ...failuresOf(output));
  lines.push(`${broken ? '✗' : '✓'} ${name.padEnd(13)} ${seconds.toFixed(0).padStart(4)} s   ${promise}`);
}

function counted(output: string): readonly [number, number] | undefined {
  const line = [...output.matchAll(/tests: (\d+) passed, (\d+) failed/g)].at(-1);
  return line ? [Number(line[1]), Number(line[2])] : undefined;
}
