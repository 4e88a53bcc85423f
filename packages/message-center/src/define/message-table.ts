import { define } from '@portal/kit';

import { MessageTable } from '../elements/message-table.js';

define('message-table', MessageTable);
