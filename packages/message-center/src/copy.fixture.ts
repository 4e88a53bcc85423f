/** The sentences of the message center by key, for tests: rewording one turns none of them red. */
import { actionCopy } from './actions-copy.js';
import { copy } from './copy.js';
import { detailCopy } from './detail-copy.js';
import { badgeCopy } from './elements/message-badge.js';
import { recordCopy } from './record-copy.js';

export { ofConflict, ofFiles, ofForm, ofOutcome, ofSending } from '@portal/info-request-form/testing';
export { FAILED, ofFailure, ofModule, partOf } from '@portal/kit/testing';

export const ofList = copy();
export const ofActions = actionCopy();
export const ofDetail = detailCopy();
export const ofRecord = recordCopy();
export const ofBadge = badgeCopy();

/** Who did something: a name with the role in which the person acted. */
export const by = (name: string, role: `role.${'office' | 'payer'}` | 'who.office' | 'payer'): string =>
  ofDetail('history.by', { name, role: role === 'payer' ? 'Carelon' : ofDetail(role, { payer: 'Carelon' }) });
