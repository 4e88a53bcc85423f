import { define } from '@portal/kit';

import { RequestNextStep } from '../outcome/request-next-step.js';

define('request-next-step', RequestNextStep);
