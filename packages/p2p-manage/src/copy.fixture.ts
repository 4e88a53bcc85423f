/** The sentences of the module by key, for tests: rewording one turns none of them red. */
import { actionCopy } from './later-action/action-copy.js';
import { manageCopy } from './copy.js';
import { newsCopy } from './later/news-copy.js';
import { recordCopy } from './record-copy.js';
import { taskCopy } from './task-copy.js';

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

export const ofManage = manageCopy();
export const ofTask = taskCopy();
export const ofNews = newsCopy();
export const ofRecord = recordCopy();
export const ofAction = actionCopy();
