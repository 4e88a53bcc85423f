export * from './elements/p2p-scheduler.js';
export { OrderSearchRequestedEvent, P2pScheduledEvent } from './events.js';
