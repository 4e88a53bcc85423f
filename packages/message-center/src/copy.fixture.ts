/** The sentences of the message center by key, for tests: rewording one turns none of them red. */
import { actionWords } from './actions-copy.js';
import { words } from './copy.js';
import { detailWords } from './detail-copy.js';
import { badgeWords } from './elements/message-badge.js';
import { recordWords } from './record-copy.js';

export {
  COULD_NOT,
  ofConflict,
  ofFailure,
  ofFiles,
  ofForm,
  ofModule,
  ofOutcome,
  ofSending,
} from '@portal/info-request-form/testing';

export const ofList = words();
export const ofActions = actionWords();
export const ofDetail = detailWords();
export const ofRecord = recordWords();
export const ofBadge = badgeWords();
