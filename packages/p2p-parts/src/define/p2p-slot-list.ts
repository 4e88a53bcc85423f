import { define } from '@portal/kit';

import { P2pSlotList } from '../elements/p2p-slot-list.js';

define('p2p-slot-list', P2pSlotList);
