import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';

import { chromePath, CHROME_FLAGS } from './packages/tools/src/chrome.mjs';
import { messagesInFiles } from './packages/tools/src/messages.mjs';
import { rewordedBundle, rewordedFiles } from './packages/tools/src/reworded.mjs';
import { bundleTests } from './packages/tools/src/test-bundle.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The files selected by `npm run test:changed`, if it runs this. */
const chosen = process.env.TEST_FILES?.split('\n');

/** Rewords every sentence, so a test that quotes copy fails. */
const reworded = process.env.REWORDED !== undefined;

const BUNDLE = here(`./node_modules/.cache/${reworded ? 'reworded' : chosen ? 'changed' : 'component'}-tests/`);

/** Each failed test with its file and reason, and errors outside tests; `npm test` parses these lines. */
const failuresIn = ({ testFile, testResults, errors = [] }) => {
  const file = String(testFile).replace(BUNDLE, '').replace(here('.'), '');
  // The runner's stack has only positions, without the expected value.
  const lines = (what, { message = '', stack = '' } = {}) => [
    `✗ ${file}: ${what}`,
    ...`${message}\n${stack}`.split('\n').filter((line) => line.trim() !== ''),
  ];
  const inSuite = (suite) =>
    suite
      ? [
          ...suite.tests.flatMap(({ name, passed, skipped, error }) => (passed || skipped ? [] : lines(name, error))),
          ...suite.suites.flatMap(inSuite),
        ]
      : [];
  return [...inSuite(testResults), ...errors.flatMap((error) => lines('outside of a test', error))];
};

/** Prints the one line that automation reads: `tests: 17 passed, 0 failed`. */
const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const all = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(all)] : []);
    const tests = sessions.flatMap((session) => all(session.testResults)).filter((test) => !test.skipped);
    const passed = tests.filter((test) => test.passed).length;
    // A file that fails to load runs no tests and must not pass.
    const broken = sessions.filter(
      (session) => session.status === 'FINISHED' && !session.passed && !session.testResults,
    ).length;
    const slowest = tests
      .toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
      .slice(0, Number(process.env.SLOW ?? 5));
    console.log('\nslowest:');
    for (const { name, duration = 0 } of slowest)
      console.log(`  ${String(Math.round(duration)).padStart(5)} ms  ${name}`);
    const files = sessions
      .map(({ testFile, testResults }) => [
        testFile,
        all(testResults).reduce((sum, { duration = 0 }) => sum + duration, 0),
      ])
      .toSorted(([, a], [, b]) => b - a);
    for (const [file, sum] of files.slice(0, Number(process.env.SLOW ?? 5)))
      console.log(
        `  ${(sum / 1000).toFixed(1).padStart(5)} s   ${String(file).replace(BUNDLE, '').replace(here('.'), '')}`,
      );
    for (const session of sessions) for (const line of failuresIn(session)) console.log(line);
    // The leading line break keeps the progress bar's control codes off the line.
    console.log(`\ntests: ${passed} passed, ${tests.length - passed + broken} failed`);
  },
});

/** Chromium in that time zone. Only the Playwright launcher can set the zone. */
const browserIn = (timeZone) =>
  Object.assign(
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: chromePath(), args: CHROME_FLAGS },
      createBrowserContext: ({ browser }) =>
        // Avoids measuring during a color transition, which takes long on a busy machine.
        browser.newContext({ timezoneId: timeZone, locale: 'en-US', reducedMotion: 'reduce' }),
    }),
    { name: `Chromium in ${timeZone}` },
  );

/** Files named on the command line run unbundled, in one zone; without names, all files run bundled. */
const named = process.argv.some((argument) => argument.startsWith('--files'));
if (!named) await bundleTests(here('.'), BUNDLE, { chosen, plugins: reworded ? [rewordedBundle] : [] });

/** Tests that must not depend on the browser's zone run in each of these. */
const IN_EVERY_ZONE = `${BUNDLE}packages/p2p-parts/src/labels*.proof.test.js`;
const TIME_ZONES = ['America/Chicago', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Auckland'];

export default {
  files: [
    `${BUNDLE}{packages,mocks}/**/*.test.js`,
    ...(chosen ? [] : [`!${IN_EVERY_ZONE}`]),
    ...(reworded ? [`!${BUNDLE}**/*deck.test.js`] : []),
  ],
  groups:
    named || chosen || reworded
      ? []
      : TIME_ZONES.map((timeZone) => ({ name: timeZone, files: IN_EVERY_ZONE, browsers: [browserIn(timeZone)] })),
  nodeResolve: named && { exportConditions: ['browser', 'development'] },
  plugins: named
    ? [
        ...(reworded ? [rewordedFiles] : []),
        messagesInFiles,
        esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('./tsconfig.json') }),
      ]
    : [],
  concurrency: 2,
  // Two cores handle two pages at a time without delaying a test.
  concurrentBrowsers: 1,
  // For a whole file, which is many times slower on a busy machine; each test has the limit below.
  testsFinishTimeout: 900_000,
  // One generous limit for all tests, so a busy machine causes no failures. None while debugging.
  testFramework: { config: { timeout: process.env.TEST_DEBUG ? 0 : 10_000 } },
  browsers: [browserIn(process.env.TEST_TIME_ZONE ?? 'America/Denver')],
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  reporters: [defaultReporter(), countReporter()],
};
