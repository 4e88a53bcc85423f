import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';
import '@portal/kit/define/ui-pager.js';

import { MessageList } from '../elements/message-list.js';
import './message-table.js';
import './message-toolbar.js';

define('message-list', MessageList);
