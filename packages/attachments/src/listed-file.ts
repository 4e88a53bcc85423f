/** What a record takes from the server. */
import type { UploadRecord, UploadState, UploadedFile } from './later/queue/upload-queue-types.js';

function stateOf({ status, reasons }: UploadedFile): UploadState {
  if (status === 'rejected') return { status, reasons };
  // A state of a newer server: not settled, as far as this one can tell.
  return { status: status === 'accepted' ? 'accepted' : 'checking' };
}

const MISSING = 'missing';

/** The server had it, and has it no longer, although nobody removed it here. */
export const missing = (retryable: boolean): UploadState => ({ status: 'failed', code: MISSING, retryable });

export const isMissing = (state: UploadState): boolean => state.status === 'failed' && state.code === MISSING;

/** A file of the list, as it is before anything can be done with it here. */
export const listedRecord = (file: UploadedFile): UploadRecord => ({
  id: file.attachmentId,
  removal: 'none',
  ...fromServer(file),
});

export const fromServer = (file: UploadedFile) => ({
  attachmentId: file.attachmentId,
  fileName: file.fileName,
  sizeBytes: file.sizeBytes,
  fileType: file.fileType,
  uploadedAt: file.uploadedAt,
  itemId: file.itemId,
  ...(file.sha256 != null && { sha256: file.sha256 }),
  state: stateOf(file),
});
