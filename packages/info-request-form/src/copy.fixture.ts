/** The sentences of the form by key, for tests: rewording one turns none of them red. */
import { conflictCopy } from './draft/conflict-copy.js';
import { copy } from './copy.js';
import { extensionCopy } from './answer/extension-copy.js';
import { filesCopy } from './files/files-copy.js';
import { outcomeCopy } from './outcome/outcome-copy.js';
import { pasteCopy } from './answer/paste-copy.js';
import { sendingCopy } from './sending/sending-copy.js';

export { FAILED, anyOf, ofFailure, ofModule, partOf, patternOf } from '@portal/kit/testing';

export const ofForm = copy();
export const ofFiles = filesCopy();
export const ofSending = sendingCopy();
export const ofConflict = conflictCopy();
export const ofOutcome = outcomeCopy();
export const ofExtension = extensionCopy();
export const ofPaste = pasteCopy();
