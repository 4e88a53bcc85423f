import { define } from '@portal/kit';

import { MessageCase } from '../elements/message-case.js';

define('message-case', MessageCase);
