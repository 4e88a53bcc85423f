import { define } from '@portal/kit';

import { RequestRound } from '../elements/request-round.js';

define('request-round', RequestRound);
