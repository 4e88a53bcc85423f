import { defineConfig } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from '../tools/src/chrome.mjs';
import { LIMITS } from './limits.js';

const PORT = 4376;

/** Every story of the static Storybook, and Storybook itself, in a visitor's browser. */
export default defineConfig({
  ...LIMITS,
  testDir: 'src/e2e',
  testMatch: ['stories.spec.ts', 'storybook.spec.ts'],
  outputDir: '../../test-results/stories',
  fullyParallel: true,
  workers: 2,
  reporter: [['./src/e2e/count-reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 900 },
    timezoneId: 'America/Denver',
    launchOptions: { executablePath: chromePath(), args: CHROME_FLAGS },
  },
  webServer: {
    command: `npx tsx packages/tools/src/serve-static.ts storybook-static ${PORT}`,
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/index.json`,
    reuseExistingServer: false,
  },
});
