import { define } from '@portal/kit';

import { P2pAction } from '../../later-action/p2p-action.js';

define('p2p-action', P2pAction);

export default P2pAction;
