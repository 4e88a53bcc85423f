import { define } from '@portal/kit';

import { RequestCase } from '../elements/request-case.js';

define('request-case', RequestCase);
