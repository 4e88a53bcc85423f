export * from './later-action/p2p-action.driver.js';
export * from './elements/p2p-manage.driver.js';
export * from './copy.fixture.js';
