import { define } from '@portal/kit';

import { RequestFinish } from '../sending/request-finish.js';

define('request-finish', RequestFinish);
