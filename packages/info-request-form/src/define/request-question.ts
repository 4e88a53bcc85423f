import { define } from '@portal/kit';

import { RequestQuestion } from '../elements/request-question.js';

define('request-question', RequestQuestion);
