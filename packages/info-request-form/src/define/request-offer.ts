import { define } from '@portal/kit';

import { RequestOffer } from '../elements/request-offer.js';

define('request-offer', RequestOffer);
