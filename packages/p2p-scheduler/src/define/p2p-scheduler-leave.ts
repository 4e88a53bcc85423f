import { define } from '@portal/kit';

import { P2pSchedulerLeave } from '../elements/p2p-scheduler-leave.js';

define('p2p-scheduler-leave', P2pSchedulerLeave);
