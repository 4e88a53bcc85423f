import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { P2pReceipts } from '../elements/p2p-receipts.js';

define('p2p-receipts', P2pReceipts);
