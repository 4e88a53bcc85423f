/** The sentences of the parts by key, for tests: rewording one turns none of them red. */
import { failureCopy, moduleCopy } from '@portal/kit';

import { assistanceCopy } from './later/assistance/assistance-copy.js';
import { contactCopy } from './later/contact/contact-copy.js';
import { bannerCopy, slotCopy, summaryCopy } from './copy.js';
import { dayCopy } from './later-list/day-copy.js';
import { documentCopy } from './later/documents/documents-copy.js';
import { rulesCopy } from './later/rules/rules-copy.js';

export const ofSlots = slotCopy();
export const ofDays = dayCopy();
export const ofBanner = bannerCopy();
export const ofSummary = summaryCopy();
export const ofContact = contactCopy();
export const ofRules = rulesCopy();
export const ofDocuments = documentCopy();
export const ofAssistance = assistanceCopy();
export const ofFailure = failureCopy();
export const ofModule = moduleCopy();
