import { define } from '@portal/kit';

import { MessageToolbar } from '../elements/message-toolbar.js';

define('message-toolbar', MessageToolbar);
