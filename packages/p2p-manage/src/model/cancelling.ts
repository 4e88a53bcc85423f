/** Validation of a cancellation (PM-10). */
import { isBlank } from '@portal/domain';

export type CancelReason =
  'no-longer-needed' | 'clinician-unavailable' | 'more-information-sent' | 'appeal-instead' | 'other';

/** Characters of the note. */
export const MAX_NOTE = 500;

export interface CancelFault {
  readonly field: 'reason' | 'note';
  readonly code: 'reason-required' | 'note-required' | 'note-long';
}

/** All errors at once. The reason "other" needs a note. */
export function cancelFaults(reason: CancelReason | '', note: string): readonly CancelFault[] {
  const faults: CancelFault[] = [];
  if (reason === '') faults.push({ field: 'reason', code: 'reason-required' });
  if (reason === 'other' && isBlank(note)) faults.push({ field: 'note', code: 'note-required' });
  if (note.trim().length > MAX_NOTE) faults.push({ field: 'note', code: 'note-long' });
  return faults;
}
