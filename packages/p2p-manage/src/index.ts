export * from './later-action/p2p-action.js';
export * from './elements/p2p-manage.js';
export { DirtyChangedEvent, StepChangedEvent } from '@portal/kit';
export {
  OrderSearchRequestedEvent,
  P2pCancelledEvent,
  P2pManageRequestedEvent,
  P2pRequestRequestedEvent,
  P2pRescheduledEvent,
} from './events.js';
