import { define } from '@portal/kit';

import { P2pSummary } from '../elements/p2p-summary.js';

define('p2p-summary', P2pSummary);
