import { define } from '@portal/kit';
import '@portal/ui/define/ui-loading.js';
import '@portal/ui/define/ui-pager.js';

import { MessageList } from '../elements/message-list.js';
import './message-table.js';
import './message-toolbar.js';

define('message-list', MessageList);
