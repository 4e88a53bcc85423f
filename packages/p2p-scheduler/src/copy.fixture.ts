/** The sentences of the module by key, for tests: rewording one turns none of them red. */
import { closedCopy } from './closed-copy.js';
import { copy } from './copy.js';
import { stepCopy } from './step-copy.js';

export const ofScheduler = copy();
export const ofStep = stepCopy();
export const ofClosed = closedCopy();
