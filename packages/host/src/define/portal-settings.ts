import { define } from '@portal/kit';

import { PortalSettings } from '../portal-settings.js';

define('portal-settings', PortalSettings);

export default PortalSettings;
