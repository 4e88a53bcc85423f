import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';

import { chromePath, CHROME_FLAGS } from './packages/tools/src/chrome.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Prints the one line that automation reads: `tests: 17 passed, 0 failed`. */
const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const all = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(all)] : []);
    const tests = sessions.flatMap((session) => all(session.testResults)).filter((test) => !test.skipped);
    const passed = tests.filter((test) => test.passed).length;
    // A file that does not load runs no test and must not pass for a quiet one.
    const broken = sessions.filter(
      (session) => session.status === 'FINISHED' && !session.passed && !session.testResults,
    ).length;
    const slowest = tests.toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0)).slice(0, 5);
    console.log('\nslowest:');
    for (const { name, duration = 0 } of slowest)
      console.log(`  ${String(Math.round(duration)).padStart(5)} ms  ${name}`);
    // The leading line break keeps the progress bar's control codes off the line.
    console.log(`\ntests: ${passed} passed, ${tests.length - passed + broken} failed`);
  },
});

export default {
  files: ['packages/*/src/**/*.test.ts', 'mocks/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('./tsconfig.json') })],
  concurrency: 2,
  browsers: [
    // The Playwright launcher, because only it can set time zone, locale and forced colours.
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: chromePath(), args: CHROME_FLAGS },
      createBrowserContext: ({ browser }) =>
        browser.newContext({ timezoneId: process.env.TEST_TIME_ZONE ?? 'America/Denver', locale: 'en-US' }),
    }),
  ],
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  reporters: [defaultReporter(), countReporter()],
};
