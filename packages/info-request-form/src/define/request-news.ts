import { define } from '@portal/kit';

import { RequestNews } from '../draft/request-news.js';

define('request-news', RequestNews);
