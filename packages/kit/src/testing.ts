/** Drivers, which alone know the shadow trees, and the sentences of the kit: for tests and stories. */
export * from './copy.fixture.js';
export * from './ui/dialog.driver.js';
export * from './ui/ui-pager.driver.js';
export { verifyTheme } from './later-theme/verify-theme.js';
