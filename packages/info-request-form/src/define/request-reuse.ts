import { define } from '@portal/kit';

import { RequestReuse } from '../files/request-reuse.js';

define('request-reuse', RequestReuse);
