import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { MessageDetail } from '../../elements/message-detail.js';
import '../message-case.js';
import '../message-history.js';

define('message-detail', MessageDetail);
