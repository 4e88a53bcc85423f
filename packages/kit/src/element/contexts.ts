/** Registered symbols as keys, so two federated copies of this file share their contexts. */
import { createContext } from '@lit/context';

import type { Environment, PortalSettings } from './settings.js';

/** From `<portal-settings>` to the roots of the modules. */
export const settingsContext = createContext<PortalSettings>(Symbol.for('portal.settings'));

/** From a module's root to its own elements. */
export const environmentContext = createContext<Environment>(Symbol.for('portal.environment'));
