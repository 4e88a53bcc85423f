import { define } from '@portal/kit';

import { RequestExtension } from '../answer/request-extension.js';

define('request-extension', RequestExtension);
