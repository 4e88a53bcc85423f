/** The sentences of the kit by key, for tests: rewording one turns none of them red. */
import { failureCopy } from './element/failed-view.js';
import { moduleCopy } from './element/module-element.js';

export const ofFailure = failureCopy();
export const ofModule = moduleCopy();
