import { define } from '@portal/kit';

import { RequestQuestion } from '../answer/request-question.js';

define('request-question', RequestQuestion);
