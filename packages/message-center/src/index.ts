export { MessageBadge } from './elements/message-badge.js';
export { MessageCenter } from './elements/message-center.js';
export { MessageListRequestedEvent, MessageOpenedEvent, UnreadCountChangedEvent } from './events.js';
export type { MessageOpenedDetail, UnreadCountDetail } from './events.js';
