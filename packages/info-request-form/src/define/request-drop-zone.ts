import { define } from '@portal/kit';

import { RequestDropZone } from '../files/request-drop-zone.js';

define('request-drop-zone', RequestDropZone);
