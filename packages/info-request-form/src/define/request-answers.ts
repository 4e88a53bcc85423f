import { define } from '@portal/kit';

import { RequestAnswers } from '../outcome/request-answers.js';

define('request-answers', RequestAnswers);
