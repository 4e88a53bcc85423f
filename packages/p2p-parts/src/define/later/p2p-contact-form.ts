import { define } from '@portal/kit';

import { P2pContactForm } from '../../later/contact/p2p-contact-form.js';

define('p2p-contact-form', P2pContactForm);
