export * from './elements/p2p-scheduler.driver.js';
export * from './copy.fixture.js';
