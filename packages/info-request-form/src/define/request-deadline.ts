import { define } from '@portal/kit';

import { RequestDeadline } from '../elements/request-deadline.js';

define('request-deadline', RequestDeadline);
