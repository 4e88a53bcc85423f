/**
 * `npm test`: everything that must hold before a merge. Each check counts as one test; the last line
 * is `tests: N passed, N failed`, and the exit status says the same.
 *
 * `npm test -- lint types` runs the named checks alone.
 */
import { chromePath } from './chrome.mjs';
import { failuresOf } from './failures.js';
import { run } from './run.js';

interface Check {
  readonly name: string;
  readonly promise: string;
  readonly command: readonly string[];
  /** Counts tests of its own and says so in a line `tests: N passed, N failed`. */
  readonly counts?: boolean;
  /** Looks at the sources and nothing else: two of them at a time, which is what two cores take. */
  readonly still?: boolean;
}

const CHECKS: readonly Check[] = [
  {
    name: 'lint',
    promise: 'the code keeps the house rules',
    command: ['npx', 'eslint', '.', '--max-warnings=0'],
    still: true,
  },
  { name: 'format', promise: 'every file is formatted', command: ['npx', 'prettier', '--check', '.'], still: true },
  { name: 'types', promise: 'the types hold', command: ['npx', 'tsc', '--noEmit'], still: true },
  {
    name: 'deps',
    promise: 'imports go in the allowed directions',
    command: ['npm', 'run', '--silent', 'deps'],
    still: true,
  },
  { name: 'css', promise: 'the styles keep the house rules', command: ['npm', 'run', '--silent', 'css'], still: true },
  { name: 'unused', promise: 'nothing lies about unused', command: ['npx', 'knip', '--no-progress'], still: true },
  {
    name: 'manifest',
    promise: 'the elements are documented',
    command: ['npm', 'run', '--silent', 'manifest'],
    still: true,
  },
  {
    name: 'events',
    promise: 'each public event is fired, typed, and documented',
    command: ['npm', 'run', '--silent', 'events'],
    still: true,
  },
  {
    name: 'focus',
    promise: 'whatever code gives the focus has a role and a name',
    command: ['npm', 'run', '--silent', 'focus'],
    still: true,
  },
  {
    name: 'controls',
    promise: 'each control that a sentence names is there',
    command: ['npm', 'run', '--silent', 'controls'],
    still: true,
  },
  {
    name: 'copy',
    promise: 'each sentence keeps the rules of copy',
    command: ['npm', 'run', '--silent', 'copy:check'],
    still: true,
  },
  {
    name: 'openapi',
    promise: 'openapi.json is what the contract says',
    command: ['npm', 'run', '--silent', 'openapi', '--', '--check'],
    still: true,
  },
  {
    name: 'operations',
    promise: 'the matrix asks for each operation that the sources send',
    command: ['npm', 'run', '--silent', 'operations', '--', '--check'],
    still: true,
  },
  {
    name: 'schemas',
    promise: 'the schemas of the builds decide as zod does',
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
    promise: 'the picture of packages is what they import',
    command: ['npm', 'run', '--silent', 'architecture', '--', '--check'],
    still: true,
  },
  {
    name: 'references',
    promise: 'each id in code and tests leads to its entry',
    command: ['npm', 'run', '--silent', 'references'],
    still: true,
  },
  {
    name: 'release',
    promise: 'the notes for the next release say what changed',
    command: ['npm', 'run', '--silent', 'release:check'],
    still: true,
  },
  {
    name: 'figures',
    promise: 'the README has the last run of the bench',
    command: ['npm', 'run', '--silent', 'bench', '--', '--check'],
    still: true,
  },
  { name: 'components', promise: 'rules and elements', command: ['npx', 'wtr'], counts: true },
  {
    name: 'server',
    promise: 'races and e-mails, on real sockets',
    command: ['npm', 'run', '--silent', 'test:server'],
    counts: true,
  },
  {
    name: 'dev',
    promise: 'npm run dev opens in few requests and keeps what is typed',
    command: ['npm', 'run', '--silent', 'test:dev'],
  },
  { name: 'build', promise: 'everything builds', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'reproducible',
    promise: 'built twice, the same bytes',
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
    promise: 'the npm package, in projects of its own',
    command: ['npm', 'run', '--silent', 'test:packages'],
    counts: true,
  },
  {
    name: 'hosts',
    promise: 'every page Integrate, built and run as a host of its kind',
    command: ['npm', 'run', '--silent', 'test:hosts'],
    counts: true,
  },
  { name: 'size', promise: 'the remote keeps to its size', command: ['npm', 'run', '--silent', 'size'] },
  {
    name: 'bench',
    promise: 'the modules keep near their limit',
    command: ['npm', 'run', '--silent', 'bench', '--', '--short'],
  },
  { name: 'storybook', promise: 'Storybook builds', command: ['npm', 'run', '--silent', 'build:storybook'] },
  {
    name: 'stories',
    promise: 'every story draws, plays and is accessible',
    command: ['npm', 'run', '--silent', 'test:stories'],
    counts: true,
  },
  {
    name: 'e2e',
    promise: 'the federated portal, as its users use it',
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

/** One after another, until none is left that nobody has taken. */
async function take(left: Check[]): Promise<void> {
  for (let check = left.shift(); check; check = left.shift()) await perform(check);
}

async function perform({ name, promise, command, counts }: Check): Promise<void> {
  console.log(`\n── ${name}: ${promise}`);
  const { ok, output, seconds } = await run(command, { quiet: !counts });
  const [ran, broke] = (counts ? counted(output) : undefined) ?? [ok ? 1 : 0, ok ? 0 : 1];
  // A runner that fails without a failed test (a crash, nothing found) has failed all the same.
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
