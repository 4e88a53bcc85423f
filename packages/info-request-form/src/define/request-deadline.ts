import { define } from '@portal/kit';

import { RequestDeadline } from '../answer/request-deadline.js';

define('request-deadline', RequestDeadline);
