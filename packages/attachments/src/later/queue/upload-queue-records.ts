/** Predicates on upload records. */
import { isMissing } from '../../listed-file.js';
import type { UploadRecord, UploadState } from './upload-queue-types.js';

/** A canceled upload that may have reached the server anyway. */
export interface CanceledUpload {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly known: ReadonlySet<string>;
}

export const isSettled = ({ status }: UploadState): boolean => status === 'accepted' || status === 'rejected';

/** Whether the server may have the file although the response did not arrive. */
export const mayHaveArrived = ({ attachmentId, state }: UploadRecord): boolean =>
  attachmentId === undefined && state.status === 'failed' && state.retryable;

/** Whether closing the page loses the file: it is being uploaded, or the upload failed. */
export const isUnsent = (record: UploadRecord): boolean => {
  const { state } = record;
  // A file that the server lost and this page doesn't have can't be lost again.
  return isInProgress(record) || (state.status === 'failed' && (state.retryable || !isMissing(state)));
};

/** Whether the file was rejected as a duplicate. */
export const isDuplicate = ({ state }: UploadRecord): boolean =>
  state.status === 'rejected' && state.reasons.includes('duplicate');

/** Whether the upload made no progress for a while. */
export const isStalled = ({ state }: UploadRecord): boolean => state.status === 'sending' && state.stalled === true;

/** Whether the queue retries the upload when the network is back; a file that the server lost waits for the user. */
export const isAutoRetried = (record: UploadRecord): boolean =>
  isStalled(record) || (mayHaveArrived(record) && !isMissing(record.state));

/** Whether the upload is queued or in progress. */
export const isInProgress = ({ state }: UploadRecord): boolean =>
  state.status === 'queued' || state.status === 'sending';

type Named = Pick<UploadRecord, 'fileName' | 'sizeBytes'>;

export const isSame = (a: Named, b: Named): boolean => a.fileName === b.fileName && a.sizeBytes === b.sizeBytes;
