import { define } from '@portal/kit';

import { MessageCenter } from '../elements/message-center.js';
import './message-list.js';

define('message-center', MessageCenter);

export default MessageCenter;
