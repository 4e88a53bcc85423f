/** The sentences of the module by key, for tests: rewording one turns none of them red. */
import { closedWords } from './closed-copy.js';
import { words } from './copy.js';
import { stepWords } from './step-copy.js';

export {
  ofAssistance,
  ofBanner,
  ofContact,
  ofDays,
  ofDocuments,
  ofFailure,
  ofModule,
  ofRules,
  ofSlots,
  ofSummary,
} from '@portal/p2p-parts/testing';

export const ofScheduler = words();
export const ofStep = stepWords();
export const ofClosed = closedWords();
