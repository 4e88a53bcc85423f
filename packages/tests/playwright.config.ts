import { defineConfig } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from '../tools/src/chrome.mjs';
import { LIMITS } from './limits.js';

/** Not the ports of `npm start`, which may be in use. */
const PORTAL_PORT = '4273';
const REMOTE_PORT = '4274';

/** The built portal and remote, on two origins, in a visitor's browser. */
export default defineConfig({
  ...LIMITS,
  testDir: 'src/e2e',
  testIgnore: [
    'stories.spec.ts',
    'storybook.spec.ts',
    'story-languages.spec.ts',
    'races.spec.ts',
    'mail.spec.ts',
    'federation/**',
  ],
  outputDir: '../../test-results/portal',
  fullyParallel: true,
  // More workers than cores, because many tests wait for a time limit or a slow connection.
  workers: 3,
  reporter: [['./src/e2e/count-reporter.ts'], ['json', { outputFile: '../../test-results/portal.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORTAL_PORT}`,
    viewport: { width: 1280, height: 900 },
    timezoneId: 'America/Denver',
    locale: 'en-US',
    launchOptions: { executablePath: chromePath(), args: CHROME_FLAGS },
  },
  webServer: {
    command: 'npm start',
    cwd: '../..',
    env: { PORTAL_PORT, REMOTE_PORT },
    url: `http://127.0.0.1:${PORTAL_PORT}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
