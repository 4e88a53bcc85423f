/** The sentences of the form by key, for tests: rewording one turns none of them red. */
import { failureCopy, moduleCopy } from '@portal/kit';

import { conflictCopy } from './draft/conflict-copy.js';
import { copy } from './copy.js';
import { extensionCopy } from './answer/extension-copy.js';
import { filesCopy } from './files/files-copy.js';
import { outcomeCopy } from './outcome/outcome-copy.js';
import { pasteCopy } from './answer/paste-copy.js';
import { sendingCopy } from './sending/sending-copy.js';

export const ofForm = copy();
export const ofFiles = filesCopy();
export const ofSending = sendingCopy();
export const ofConflict = conflictCopy();
export const ofOutcome = outcomeCopy();
export const ofExtension = extensionCopy();
export const ofPaste = pasteCopy();
export const ofFailure = failureCopy();
export const ofModule = moduleCopy();

/** What a sentence says before its first value, or between two: for tests that do not know the values. */
export const partOf = (sentence: string, at = 0): string => sentence.split(/\{\w+\}/)[at]?.trim() ?? '';

/** How a failure begins, whatever it was that failed. */
export const COULD_NOT = partOf(ofFailure('failed'));
