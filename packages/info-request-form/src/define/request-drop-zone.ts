import { define } from '@portal/kit';

import { RequestDropZone } from '../elements/request-drop-zone.js';

define('request-drop-zone', RequestDropZone);
