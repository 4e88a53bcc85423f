import { define } from '@portal/kit';

import { MessageBadge } from '../elements/message-badge.js';

define('message-badge', MessageBadge);

export default MessageBadge;
