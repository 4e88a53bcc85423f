/** The grid of all times and the view of one day, which the first render on a wide screen doesn't need. */
import { define } from '@portal/kit';

import { P2pSlotDay } from '../../later-week/p2p-slot-day.js';
import { P2pSlotGrid } from '../../later-week/p2p-slot-grid.js';

define('p2p-slot-grid', P2pSlotGrid);
define('p2p-slot-day', P2pSlotDay);
