import { define } from '@portal/kit';

import { P2pContactForm } from '../elements/p2p-contact-form.js';

define('p2p-contact-form', P2pContactForm);
