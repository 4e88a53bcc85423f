/** The sentences of the kit by key, for tests: rewording one turns none of them red. */
import { failureWords } from './element/failed-view.js';
import { moduleWords } from './element/module-element.js';

export const ofFailure = failureWords();
export const ofModule = moduleWords();
