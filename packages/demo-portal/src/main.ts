import '@portal/host/define/portal-settings.js';

import { startBackend } from './backend.js';
import { metaOf, readConfig } from './config.js';
import { Portal } from './portal.js';
import { speak } from './words.js';

const config = readConfig(location, metaOf(document));
// The modules follow the page.
speak(config.locale ?? navigator.language);
const root = document.getElementById('portal');
if (root) new Portal(root, config, startBackend(config)).start();
