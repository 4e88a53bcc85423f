import { define } from '@portal/kit';

import { RequestOutcome } from '../elements/request-outcome.js';
import './request-answers.js';
import './request-files.js';

define('request-outcome', RequestOutcome);
