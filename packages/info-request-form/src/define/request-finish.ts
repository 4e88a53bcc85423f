import { define } from '@portal/kit';

import { RequestFinish } from '../elements/request-finish.js';

define('request-finish', RequestFinish);
