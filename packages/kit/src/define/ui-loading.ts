import { define } from '../element/define.js';
import { UiLoading } from '../ui/ui-loading.js';

define('ui-loading', UiLoading);
