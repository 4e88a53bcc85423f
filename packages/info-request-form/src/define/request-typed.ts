import { define } from '@portal/kit';

import { RequestTyped } from '../elements/request-typed.js';

define('request-typed', RequestTyped);
