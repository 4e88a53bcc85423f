import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { MessageHistory } from '../elements/message-history.js';

define('message-history', MessageHistory);
