import { define } from '@portal/kit';

import { RequestExtension } from '../elements/request-extension.js';

define('request-extension', RequestExtension);
