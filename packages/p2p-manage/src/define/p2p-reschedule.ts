import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-choose-time.js';
import '@portal/p2p-parts/define/later-week/p2p-slot-views.js';

import { P2pReschedule } from '../elements/p2p-reschedule.js';

define('p2p-reschedule', P2pReschedule);
