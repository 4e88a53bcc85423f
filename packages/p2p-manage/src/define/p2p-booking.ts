import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-summary.js';

import { P2pBooking } from '../elements/p2p-booking.js';

define('p2p-booking', P2pBooking);
