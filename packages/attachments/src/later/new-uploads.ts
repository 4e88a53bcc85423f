import type { AttachmentLimits } from '@portal/api';
import { batchFaults, extensionOf, fileTypeLabel } from '@portal/domain';
import { isFolder } from '@portal/kit';

import { checkUpload } from './queue/upload-check.js';
import type { NewUpload, UploadRecord } from './queue/upload-queue-types.js';

/** A file for the queue, validated without reading it. */
export type CheckedUpload = NewUpload & Required<Pick<NewUpload, 'faults'>>;

/** Validates chosen files against the limits and the existing files. The new files belong to the request as a whole. */
export function newUploads(
  files: readonly File[],
  records: readonly UploadRecord[],
  limits: AttachmentLimits | undefined,
): readonly CheckedUpload[] {
  const existing = records.filter(({ state }) => state.status !== 'rejected');
  const candidates = files.map(({ name, size }) => ({ fileName: name, sizeBytes: size }));
  const found = limits ? batchFaults(candidates, existing, limits) : [];
  return files.map((file, i) => ({
    file,
    itemId: null,
    fileType: (limits && fileTypeLabel(file.name, limits)) ?? extensionOf(file.name).slice(1).toUpperCase(),
    faults: isFolder(file) ? ['folder'] : (found[i] ?? []),
    check: checkUpload,
  }));
}

/** Whether a file passes the checks before the upload. */
export const isValid = ({ faults }: CheckedUpload): boolean => faults.length === 0;
