import { define } from '@portal/kit';

import { P2pSchedulerClosed } from '../elements/p2p-scheduler-closed.js';

define('p2p-scheduler-closed', P2pSchedulerClosed);
