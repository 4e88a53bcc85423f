import type { UploadChange } from './upload-queue-types.js';

export type UploadNews = 'accepted' | 'rejected' | 'failed' | 'stalled' | 'faulty.one';

/** What is to be announced of a change: every outcome once. What comes from a list that was read first is no news. */
export function newsOf({ kind, record, before }: UploadChange): UploadNews | undefined {
  if (kind !== 'changed' || !record) return undefined;
  const { state, sameAs } = record;
  if (state.status === 'sending') return state.stalled ? 'stalled' : undefined;
  if (state.status === before?.status || state.status === 'queued' || state.status === 'checking') return undefined;
  // What was not sent at all was not judged either.
  return sameAs === undefined ? state.status : 'faulty.one';
}
