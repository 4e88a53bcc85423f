import { define } from '@portal/kit';

import { P2pZoneSelect } from '../elements/p2p-zone-select.js';

define('p2p-zone-select', P2pZoneSelect);
