import { define } from '@portal/kit';

import { P2pOrderBanner } from '../elements/p2p-order-banner.js';

define('p2p-order-banner', P2pOrderBanner);
