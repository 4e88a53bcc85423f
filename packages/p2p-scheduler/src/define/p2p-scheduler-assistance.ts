import { define } from '@portal/kit';

import { P2pSchedulerAssistance } from '../elements/p2p-scheduler-assistance.js';

define('p2p-scheduler-assistance', P2pSchedulerAssistance);
