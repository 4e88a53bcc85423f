/** Converts the server's files into records. */
import type { UploadRecord, UploadState, UploadedFile } from './later/queue/upload-queue-types.js';

function stateOf({ status, reasons }: UploadedFile): UploadState {
  if (status === 'rejected') return { status, reasons };
  // An unknown status from a newer server does not count as settled.
  return { status: status === 'accepted' ? 'accepted' : 'checking' };
}

const MISSING = 'missing';

/** The server lost the file, although no one removed it here. */
export const missing = (retryable: boolean): UploadState => ({ status: 'failed', code: MISSING, retryable });

export const isMissing = (state: UploadState): boolean => state.status === 'failed' && state.code === MISSING;

/** A listed file before the upload queue is loaded. */
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
