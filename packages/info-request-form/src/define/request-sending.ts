import { define } from '@portal/kit';

import { RequestSending } from '../elements/request-sending.js';

define('request-sending', RequestSending);
