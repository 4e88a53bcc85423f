import { define } from '@portal/kit';

import { UiLoading } from '../elements/ui-loading.js';

define('ui-loading', UiLoading);
