/** The sentences of the module by key, for tests: rewording one turns none of them red. */
import { actionWords } from './later-action/action-copy.js';
import { manageWords } from './copy.js';
import { newsWords } from './later/news-copy.js';
import { recordWords } from './record-copy.js';
import { taskWords } from './task-copy.js';

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

export const ofManage = manageWords();
export const ofTask = taskWords();
export const ofNews = newsWords();
export const ofRecord = recordWords();
export const ofAction = actionWords();
