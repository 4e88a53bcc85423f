import { define } from '@portal/kit';

import { RequestDocument } from '../elements/request-document.js';

define('request-document', RequestDocument);
