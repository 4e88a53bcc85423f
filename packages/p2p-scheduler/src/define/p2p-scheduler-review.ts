import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-summary.js';

import { P2pSchedulerReview } from '../elements/p2p-scheduler-review.js';

define('p2p-scheduler-review', P2pSchedulerReview);
