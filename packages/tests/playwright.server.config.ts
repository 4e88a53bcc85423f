import { defineConfig } from '@playwright/test';

/** What is asked of the server itself, by clients without a page: races and e-mails, on real sockets, and calendar files. */
export default defineConfig({
  testDir: 'src/e2e',
  testMatch: ['races.spec.ts', 'hostile-requests.spec.ts', 'mail.spec.ts', 'calendar-files.spec.ts'],
  outputDir: '../../test-results/server',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['./src/e2e/count-reporter.ts']],
});
