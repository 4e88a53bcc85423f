import { define } from '@portal/kit';
import '@portal/p2p-parts/define/later/p2p-contact-form.js';
import '@portal/p2p-parts/define/later/p2p-contact-rules.js';

import { P2pParticipantEditor } from '../elements/p2p-participant-editor.js';

define('p2p-participant-editor', P2pParticipantEditor);
