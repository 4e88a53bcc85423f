import { define } from '@portal/kit';

import { RequestEditor } from '../elements/request-editor.js';
import './request-document.js';
import './request-finish.js';
import './request-question.js';

define('request-editor', RequestEditor);
