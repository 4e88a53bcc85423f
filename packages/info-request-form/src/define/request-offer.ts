import { define } from '@portal/kit';

import { RequestOffer } from '../files/request-offer.js';

define('request-offer', RequestOffer);
