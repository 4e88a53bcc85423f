import '@portal/attachments/define/attached-files.js';
import { define } from '@portal/kit';

import { RequestAttachments } from '../files/request-attachments.js';
import './request-drop-zone.js';
import './request-offer.js';
import './request-reuse.js';

define('request-attachments', RequestAttachments);
