import { define } from '@portal/kit';

import { RequestDocument } from '../answer/request-document.js';

define('request-document', RequestDocument);
