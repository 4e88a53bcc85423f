/** The sentences of the parts by key, for tests: rewording one turns none of them red. */
import { failureWords, moduleWords } from '@portal/kit';

import { assistanceWords } from './later/assistance/assistance-copy.js';
import { contactWords } from './later/contact/contact-copy.js';
import { bannerWords, slotWords, summaryWords } from './copy.js';
import { dayWords } from './later-list/day-copy.js';
import { documentWords } from './later/documents/documents-copy.js';
import { rulesWords } from './later/rules/rules-copy.js';

export const ofSlots = slotWords();
export const ofDays = dayWords();
export const ofBanner = bannerWords();
export const ofSummary = summaryWords();
export const ofContact = contactWords();
export const ofRules = rulesWords();
export const ofDocuments = documentWords();
export const ofAssistance = assistanceWords();
export const ofFailure = failureWords();
export const ofModule = moduleWords();
