import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-choose-time.js';
import '@portal/p2p-parts/define/later-list/p2p-slot-list.js';

import { P2pReschedule } from '../elements/p2p-reschedule.js';

define('p2p-reschedule', P2pReschedule);
