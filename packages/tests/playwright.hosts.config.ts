import { defineConfig } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from '../tools/src/chrome.mjs';

/** Hosts of every kind, each built by its own tools and run against a backend of its own. */
export default defineConfig({
  testDir: 'src/hosts',
  testMatch: 'hosts.spec.ts',
  outputDir: '../../test-results/hosts',
  globalSetup: './src/hosts/prepare.ts',
  fullyParallel: true,
  workers: 2,
  // A host is built before it is run; a framework's own build takes long on a machine that has other work.
  timeout: 240_000,
  expect: { timeout: 8_000 },
  reporter: [['./src/hosts/table-reporter.ts']],
  use: {
    viewport: { width: 1280, height: 900 },
    timezoneId: 'America/Denver',
    locale: 'en-US',
    actionTimeout: 5_000,
    launchOptions: { executablePath: chromePath(), args: CHROME_FLAGS },
  },
});
