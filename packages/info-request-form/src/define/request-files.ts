import { define } from '@portal/kit';

import { RequestFiles } from '../files/request-files.js';

define('request-files', RequestFiles);
