/** Drivers: what a test or a story may see and do. The shadow trees are spelled out here and nowhere else. */
export * from './copy.fixture.js';
export * from './ui/dialog.driver.js';
export * from './ui/ui-pager.driver.js';
