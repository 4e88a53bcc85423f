/** The elements as classes. Importing this file defines no tags and has no other effect; `define/*` defines them. */
export { PortalSettings, listen } from '@portal/host';
export type { ModuleReport, Payer, PortalEventMap, Settings } from '@portal/host';
export { InfoRequestForm } from '@portal/info-request-form';
export { VERSION } from '@portal/kit';
export { MessageBadge, MessageCenter } from '@portal/message-center';
export { P2pAction, P2pManage } from '@portal/p2p-manage';
export { P2pScheduler } from '@portal/p2p-scheduler';
