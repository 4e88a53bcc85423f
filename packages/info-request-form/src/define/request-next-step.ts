import { define } from '@portal/kit';

import { RequestNextStep } from '../elements/request-next-step.js';

define('request-next-step', RequestNextStep);
