import { define } from '@portal/kit';

import { RequestRound } from '../outcome/request-round.js';

define('request-round', RequestRound);
