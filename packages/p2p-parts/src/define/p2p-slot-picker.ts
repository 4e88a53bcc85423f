import { define } from '@portal/kit';

import { P2pSlotPicker } from '../elements/p2p-slot-picker.js';
import './p2p-slot-list.js';
import './p2p-zone-select.js';

define('p2p-slot-picker', P2pSlotPicker);
