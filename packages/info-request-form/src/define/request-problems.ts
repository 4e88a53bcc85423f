import { define } from '@portal/kit';

import { RequestProblems } from '../elements/request-problems.js';

define('request-problems', RequestProblems);
