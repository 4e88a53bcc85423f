import { defineConfig } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from '../tools/src/chrome.mjs';
import { LIMITS } from './limits.js';

/** The built remote in pages of foreign hosts, under faults, policies, and other versions. */
export default defineConfig({
  ...LIMITS,
  testDir: 'src/e2e/federation',
  globalSetup: './src/e2e/federation/setup.ts',
  outputDir: '../../test-results/federation',
  fullyParallel: true,
  // More workers than cores, because many tests wait for a time limit or a slow connection.
  workers: 3,
  reporter: [['./src/e2e/federation/table-reporter.ts'], ['./src/e2e/count-reporter.ts']],
  use: {
    viewport: { width: 1280, height: 900 },
    timezoneId: 'America/Denver',
    locale: 'en-US',
    launchOptions: { executablePath: chromePath(), args: CHROME_FLAGS },
  },
});
