import { define } from '@portal/kit';

import { RequestEditor } from '../answer/request-editor.js';
import './request-document.js';
import './request-finish.js';
import './request-question.js';

define('request-editor', RequestEditor);
