import { define } from '@portal/kit';

import { RequestPaste } from '../elements/request-paste.js';

define('request-paste', RequestPaste);
