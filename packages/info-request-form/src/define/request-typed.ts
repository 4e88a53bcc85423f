import { define } from '@portal/kit';

import { RequestTyped } from '../outcome/request-typed.js';

define('request-typed', RequestTyped);
