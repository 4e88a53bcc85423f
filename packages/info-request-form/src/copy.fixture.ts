/** The sentences of the form by key, for tests: rewording one turns none of them red. */
import { failureWords, moduleWords } from '@portal/kit';

import { conflictWords } from './conflict-copy.js';
import { words } from './copy.js';
import { extensionWords } from './extension-copy.js';
import { filesWords } from './files-copy.js';
import { outcomeWords } from './outcome-copy.js';
import { pasteWords } from './paste-copy.js';
import { sendingWords } from './sending-copy.js';

export const ofForm = words();
export const ofFiles = filesWords();
export const ofSending = sendingWords();
export const ofConflict = conflictWords();
export const ofOutcome = outcomeWords();
export const ofExtension = extensionWords();
export const ofPaste = pasteWords();
export const ofFailure = failureWords();
export const ofModule = moduleWords();

/** What a sentence says before its first value, or between two: for tests that do not know the values. */
export const partOf = (sentence: string, at = 0): string => sentence.split(/\{\w+\}/)[at]?.trim() ?? '';

/** How a failure begins, whatever it was that failed. */
export const COULD_NOT = partOf(ofFailure('failed'));
