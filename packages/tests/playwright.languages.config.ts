import { defineConfig } from '@playwright/test';

import stories from './playwright.stories.config.js';

/** Every story in other languages at both widths: `npm run test:languages`. */
export default defineConfig({
  ...stories,
  testMatch: 'story-languages.spec.ts',
  outputDir: '../../test-results/languages',
});
