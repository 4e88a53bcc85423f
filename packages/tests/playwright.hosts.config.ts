import { defineConfig } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from '../tools/src/chrome.mjs';
import { LIMITS } from './limits.js';

/** Hosts of every kind, each built with its own tools and run against its own backend. */
export default defineConfig({
  ...LIMITS,
  testDir: 'src/hosts',
  testMatch: 'hosts.spec.ts',
  outputDir: '../../test-results/hosts',
  globalSetup: './src/hosts/prepare.ts',
  fullyParallel: true,
  workers: 2,
  reporter: [['./src/hosts/table-reporter.ts']],
  use: {
    viewport: { width: 1280, height: 900 },
    timezoneId: 'America/Denver',
    locale: 'en-US',
    launchOptions: { executablePath: chromePath(), args: CHROME_FLAGS },
  },
});
