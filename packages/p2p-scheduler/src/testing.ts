export * from './elements/p2p-scheduler.driver.js';
