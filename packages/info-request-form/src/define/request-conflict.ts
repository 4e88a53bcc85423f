import { define } from '@portal/kit';

import { RequestConflict } from '../elements/request-conflict.js';

define('request-conflict', RequestConflict);
