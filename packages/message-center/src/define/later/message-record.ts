import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { MessageRecord } from '../../elements/message-record.js';

define('message-record', MessageRecord);
