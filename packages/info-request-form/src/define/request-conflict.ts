import { define } from '@portal/kit';

import { RequestConflict } from '../draft/request-conflict.js';

define('request-conflict', RequestConflict);
