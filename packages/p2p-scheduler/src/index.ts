export * from './elements/p2p-scheduler.js';
export { DirtyChangedEvent, StepChangedEvent } from '@portal/kit';
export { OrderSearchRequestedEvent, P2pScheduledEvent } from './events.js';
