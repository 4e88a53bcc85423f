import { isMissing } from '../../listed-file.js';
import type { UploadChange, UploadRecord } from './upload-queue-types.js';

export type UploadAnnouncement = 'accepted' | 'rejected' | 'failed' | 'missing' | 'stalled' | 'faulty';

/** The announcement for a change: every outcome once, and none for files from the first list. */
export function announcementOf({ kind, record, before }: UploadChange): UploadAnnouncement | undefined {
  if (kind !== 'changed' || !record) return undefined;
  const { state } = record;
  if (state.status === 'sending') {
    const isNew = state.stalled && !(before?.status === 'sending' && before.stalled);
    return isNew ? 'stalled' : undefined;
  }
  return state.status === before?.status ? undefined : outcomeOf(record);
}

function outcomeOf({ state, sameAs }: UploadRecord): UploadAnnouncement | undefined {
  if (state.status !== 'accepted' && state.status !== 'rejected' && state.status !== 'failed') return undefined;
  // The client didn't send a copy, so the server didn't reject it either.
  if (sameAs !== undefined) return 'faulty';
  return isMissing(state) ? 'missing' : state.status;
}
