import { define } from '@portal/kit';

import { UiDialog } from '../elements/ui-dialog.js';

define('ui-dialog', UiDialog);
