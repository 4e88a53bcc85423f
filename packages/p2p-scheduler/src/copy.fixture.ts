/** The module's copy by key, so rewording doesn't break tests. */
import { closedCopy } from './closed-copy.js';
import { copy } from './copy.js';
import { stepCopy } from './step-copy.js';

export const ofScheduler = copy();
export const ofStep = stepCopy();
export const ofClosed = closedCopy();
