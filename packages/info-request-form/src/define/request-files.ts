import { define } from '@portal/kit';
import '@portal/ui/define/ui-pager.js';

import { RequestFiles } from '../elements/request-files.js';

define('request-files', RequestFiles);
