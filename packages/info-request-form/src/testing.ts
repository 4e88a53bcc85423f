export * from './info-request-form.driver.js';
export * from './copy.fixture.js';
