import { define } from '@portal/kit';
import '@portal/ui/define/ui-pager.js';

import { AttachedFiles } from '../later/attached-files.js';

define('attached-files', AttachedFiles);
