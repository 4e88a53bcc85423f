import { define } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

import { P2pDocuments } from '../../later/documents/p2p-documents.js';

define('p2p-documents', P2pDocuments);
