import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { P2pChooseTime } from '../elements/p2p-choose-time.js';
import './p2p-slot-picker.js';

define('p2p-choose-time', P2pChooseTime);
