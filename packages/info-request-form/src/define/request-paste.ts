import { define } from '@portal/kit';

import { RequestPaste } from '../answer/request-paste.js';

define('request-paste', RequestPaste);
