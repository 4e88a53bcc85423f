import { define } from '@portal/kit';
import '@portal/kit/define/ui-pager.js';

import { AttachedFiles } from '../later/attached-files.js';

define('attached-files', AttachedFiles);
