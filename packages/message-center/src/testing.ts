export * from './elements/message-badge.driver.js';
export * from './elements/message-center.driver.js';
export * from './copy.fixture.js';
