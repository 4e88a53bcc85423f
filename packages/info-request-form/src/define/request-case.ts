import { define } from '@portal/kit';

import { RequestCase } from '../request-case.js';

define('request-case', RequestCase);
