/** The sentences of the message center by key, so that rewording a sentence breaks no test. */
import { badgeCopy, caseRecordCopy, detailCopy, listCopy, messageActionCopy } from '@portal/copy';

export { ofConflict, ofFiles, ofForm, ofOutcome, ofSending } from '@portal/info-request-form/testing';
export { FAILED, ofFailure, ofModule, partOf } from '@portal/kit/testing';

export const ofList = listCopy();
export const ofActions = messageActionCopy();
export const ofDetail = detailCopy();
export const ofRecord = caseRecordCopy();
export const ofBadge = badgeCopy();

/** The actor of an event: a name with the role in which the person acted. */
export const by = (name: string, role: `role.${'office' | 'payer'}` | 'who.office' | 'payer'): string =>
  ofDetail('history.by', { name, role: role === 'payer' ? 'Carelon' : ofDetail(role, { payer: 'Carelon' }) });
