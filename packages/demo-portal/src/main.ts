import '@portal/host/define/portal-settings.js';

import { startBackend } from './backend.js';
import { metaOf, readConfig } from './config.js';
import { Portal } from './portal.js';

const config = readConfig(location, metaOf(document));
const root = document.getElementById('portal');
if (root) new Portal(root, config, startBackend(config)).start();
