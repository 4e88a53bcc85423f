import { define } from '@portal/kit';

import { RequestAnswers } from '../elements/request-answers.js';

define('request-answers', RequestAnswers);
