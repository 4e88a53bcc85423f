import { define } from '@portal/kit';

import { RequestSending } from '../sending/request-sending.js';

define('request-sending', RequestSending);
