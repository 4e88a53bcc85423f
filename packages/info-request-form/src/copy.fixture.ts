/** The sentences of the form by key, so that rewording a sentence breaks no test. */
import { conflictCopy, extensionCopy, filesCopy, formCopy, outcomeCopy, pasteCopy, sendingCopy } from '@portal/copy';
import { ITEM_TITLES } from '@portal/mocks';

export { FAILED, anyOf, ofFailure, ofModule, partOf, patternOf } from '@portal/kit/testing';

export const ofForm = formCopy();
export const ofFiles = filesCopy();
export const ofSending = sendingCopy();
export const ofConflict = conflictCopy();
export const ofOutcome = outcomeCopy();
export const ofExtension = extensionCopy();
export const ofPaste = pasteCopy();

/** A link in the list of problems to an item of the sample request, by its number and short title. */
export const problemAt = (n: 1 | 2 | 3, what: string): string =>
  ofSending('problem.titled', { n, title: Object.values(ITEM_TITLES)[n - 1] ?? '', what });
