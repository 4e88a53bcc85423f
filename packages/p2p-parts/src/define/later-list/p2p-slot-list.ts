/** The schedule as a list, and one day of it: what a wide screen does not show at first. */
import { define } from '@portal/kit';

import { P2pSlotDay } from '../../later-list/p2p-slot-day.js';
import { P2pSlotList } from '../../later-list/p2p-slot-list.js';

define('p2p-slot-list', P2pSlotList);
define('p2p-slot-day', P2pSlotDay);
