/** The list and day views, which wide screens don't show at first. */
import { define } from '@portal/kit';

import { P2pSlotDay } from '../../later-list/p2p-slot-day.js';
import { P2pSlotList } from '../../later-list/p2p-slot-list.js';

define('p2p-slot-list', P2pSlotList);
define('p2p-slot-day', P2pSlotDay);
