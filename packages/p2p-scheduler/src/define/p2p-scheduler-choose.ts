import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-choose-time.js';

import { P2pSchedulerChoose } from '../elements/p2p-scheduler-choose.js';

define('p2p-scheduler-choose', P2pSchedulerChoose);
