import { define } from '@portal/kit';

import { RequestNews } from '../elements/request-news.js';

define('request-news', RequestNews);
