/** What a record says, and what tells one file from another. */
import { isMissing } from '../../listed-file.js';
import type { UploadRecord, UploadState } from './upload-queue-types.js';

/** A file that was called off, and may have arrived all the same. */
export interface CanceledUpload {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly known: ReadonlySet<string>;
}

export const isSettled = ({ status }: UploadState): boolean => status === 'accepted' || status === 'rejected';

/** Whether the server may have a file although it did not say so. */
export const mayHaveArrived = ({ attachmentId, state }: UploadRecord): boolean =>
  attachmentId === undefined && state.status === 'failed' && state.retryable;

/** Whether it will be lost with the page: it is on its way, or did not arrive. */
export const isUnsent = (record: UploadRecord): boolean => {
  const { state } = record;
  // What the server lost and is not here either cannot be lost again.
  return isInProgress(record) || (state.status === 'failed' && (state.retryable || !isMissing(state)));
};

/** Whether it was refused for the sake of another one. */
export const isDuplicate = ({ state }: UploadRecord): boolean =>
  state.status === 'rejected' && state.reasons.includes('duplicate');

/** Whether nothing has moved for a while. */
export const isStalled = ({ state }: UploadRecord): boolean => state.status === 'sending' && state.stalled === true;

/** Whether it is sent again by itself when the network is back; one that the server lost waits for the person. */
export const isAutoRetried = (record: UploadRecord): boolean =>
  isStalled(record) || (mayHaveArrived(record) && !isMissing(record.state));

/** Whether it is not at the server yet, and on its way. */
export const isInProgress = ({ state }: UploadRecord): boolean =>
  state.status === 'queued' || state.status === 'sending';

type Named = Pick<UploadRecord, 'fileName' | 'sizeBytes'>;

export const isSame = (a: Named, b: Named): boolean => a.fileName === b.fileName && a.sizeBytes === b.sizeBytes;
