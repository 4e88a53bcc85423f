import { define } from '@portal/kit';

import { P2pContactRules } from '../../later/rules/p2p-contact-rules.js';

define('p2p-contact-rules', P2pContactRules);
