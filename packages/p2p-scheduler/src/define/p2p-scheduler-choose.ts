import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-slot-picker.js';
import '@portal/ui/define/ui-loading.js';

import { P2pSchedulerChoose } from '../elements/p2p-scheduler-choose.js';

define('p2p-scheduler-choose', P2pSchedulerChoose);
