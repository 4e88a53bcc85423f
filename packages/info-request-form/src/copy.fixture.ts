/** The sentences of the form by key, so that rewording a sentence breaks no test. */
import { conflictCopy, extensionCopy, filesCopy, formCopy, outcomeCopy, pasteCopy, sendingCopy } from '@portal/copy';

export { FAILED, anyOf, ofFailure, ofModule, partOf, patternOf } from '@portal/kit/testing';

export const ofForm = formCopy();
export const ofFiles = filesCopy();
export const ofSending = sendingCopy();
export const ofConflict = conflictCopy();
export const ofOutcome = outcomeCopy();
export const ofExtension = extensionCopy();
export const ofPaste = pasteCopy();
