import { define } from '@portal/kit';

import { P2pCalendarButton } from '../elements/p2p-calendar-button.js';

define('p2p-calendar-button', P2pCalendarButton);
