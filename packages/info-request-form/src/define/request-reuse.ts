import { define } from '@portal/kit';

import { RequestReuse } from '../elements/request-reuse.js';

define('request-reuse', RequestReuse);
