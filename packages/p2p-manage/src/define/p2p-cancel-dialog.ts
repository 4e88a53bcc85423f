import { define } from '@portal/kit';

import { P2pCancelDialog } from '../elements/p2p-cancel-dialog.js';

define('p2p-cancel-dialog', P2pCancelDialog);
