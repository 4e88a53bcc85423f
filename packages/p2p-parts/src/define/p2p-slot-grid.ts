import { define } from '@portal/kit';

import { P2pSlotGrid } from '../elements/p2p-slot-grid.js';

define('p2p-slot-grid', P2pSlotGrid);
