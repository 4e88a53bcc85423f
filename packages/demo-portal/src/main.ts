import '@portal/host/define/portal-settings.js';

import { startBackend } from './backend.js';
import { metaOf, readConfig } from './config.js';
import { Portal } from './portal.js';

const config = readConfig(location, metaOf(document));
const root = document.getElementById('portal');
// The mock backend must be ready before the first module sends a request.
const backend = await startBackend(config);
if (root) new Portal(root, config, backend).start();
