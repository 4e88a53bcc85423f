import { define } from '@portal/kit';

import { P2pNews } from '../elements/p2p-news.js';

define('p2p-news', P2pNews);
