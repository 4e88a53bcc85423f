import { define } from '@portal/kit';
import '@portal/p2p-parts/define/p2p-order-banner.js';
import '@portal/kit/define/ui-loading.js';

import { P2pManage } from '../elements/p2p-manage.js';

import './p2p-booking.js';

define('p2p-manage', P2pManage);

export default P2pManage;
