import { define } from '../element/define.js';
import { UiPager } from '../ui/ui-pager.js';

define('ui-pager', UiPager);
