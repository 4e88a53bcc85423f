/** For pages that load all modules as one script: the first step loads once the module is connected. */
import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-order-banner.js';
import '@portal/kit/define/ui-loading.js';

import { P2pScheduler } from '../elements/p2p-scheduler.js';

// eslint-disable-next-line no-restricted-syntax -- in the remote, the step is part of the first drawing
P2pScheduler.firstStep = () => import('./p2p-scheduler-choose.js');

define('p2p-scheduler', P2pScheduler);
