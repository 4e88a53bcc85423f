import { define } from '@portal/kit';

import { P2pAssistanceForm } from '../../later/assistance/p2p-assistance.js';

define('p2p-assistance', P2pAssistanceForm);
