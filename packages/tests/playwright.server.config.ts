import { defineConfig } from '@playwright/test';

import { LIMITS } from './limits.js';

/** Tests of the server by clients without a page: the contract, races, and emails on real sockets, and calendar files. */
export default defineConfig({
  ...LIMITS,
  testDir: 'src/e2e',
  testMatch: [
    'conformance.spec.ts',
    'races.spec.ts',
    'hostile-requests.spec.ts',
    'mail.spec.ts',
    'calendar-files.spec.ts',
  ],
  outputDir: '../../test-results/server',
  fullyParallel: true,
  workers: 2,
  reporter: [['./src/e2e/count-reporter.ts']],
});
