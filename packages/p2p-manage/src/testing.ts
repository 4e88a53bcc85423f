export * from './elements/p2p-action.driver.js';
