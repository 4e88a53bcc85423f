import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { P2pHistory } from '../elements/p2p-history.js';

define('p2p-history', P2pHistory);
