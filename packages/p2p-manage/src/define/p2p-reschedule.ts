import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-slot-list.js';
import '@portal/p2p-parts/define/p2p-slot-picker.js';
import '@portal/ui/define/ui-loading.js';

import { P2pReschedule } from '../elements/p2p-reschedule.js';

define('p2p-reschedule', P2pReschedule);
