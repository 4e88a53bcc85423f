import { define } from '@portal/kit';

import { UiPager } from '../elements/ui-pager.js';

define('ui-pager', UiPager);
