import { define } from '@portal/kit';
import '@portal/p2p-parts/define/later/p2p-documents.js';

import { P2pRecord } from '../elements/p2p-record.js';

import './later-action/p2p-action.js';
import './p2p-history.js';
import './p2p-receipts.js';

define('p2p-record', P2pRecord);
