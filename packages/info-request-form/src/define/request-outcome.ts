import '@portal/attachments/define/attached-files.js';
import { define } from '@portal/kit';

import { RequestOutcome } from '../outcome/request-outcome.js';
import './request-answers.js';
import './request-extension.js';
import './request-next-step.js';
import './request-typed.js';

define('request-outcome', RequestOutcome);
