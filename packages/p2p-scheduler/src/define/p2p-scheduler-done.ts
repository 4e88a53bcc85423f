import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-summary.js';

import { P2pSchedulerDone } from '../elements/p2p-scheduler-done.js';

define('p2p-scheduler-done', P2pSchedulerDone);
