/** The module's copy by key, so rewording doesn't break tests. */
import { closedCopy, schedulerCopy, stepCopy } from '@portal/copy';

export const ofScheduler = schedulerCopy();
export const ofStep = stepCopy();
export const ofClosed = closedCopy();
