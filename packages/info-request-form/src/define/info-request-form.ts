import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { InfoRequestForm } from '../info-request-form.js';
import './request-case.js';
import './request-deadline.js';
import './request-editor.js';

define('info-request-form', InfoRequestForm);

export default InfoRequestForm;
