import type { AttachmentLimits } from '@portal/api';
import { batchFaults, extensionOf, fileTypeLabel } from '@portal/domain';
import { isFolder } from '@portal/kit';

import { checkUpload } from './queue/upload-check.js';
import type { NewUpload, UploadRecord } from './queue/upload-queue-types.js';

/** A file for the queue, looked at from outside. */
export type CheckedUpload = NewUpload & Required<Pick<NewUpload, 'faults'>>;

/** Files that were chosen, each with what speaks against it beside those that are there. They belong to the whole. */
export function newUploads(
  files: readonly File[],
  records: readonly UploadRecord[],
  limits: AttachmentLimits | undefined,
): readonly CheckedUpload[] {
  const standing = records.filter(({ state }) => state.status !== 'rejected');
  const candidates = files.map(({ name, size }) => ({ fileName: name, sizeBytes: size }));
  const found = limits ? batchFaults(candidates, standing, limits) : [];
  return files.map((file, i) => ({
    file,
    itemId: null,
    fileType: (limits && fileTypeLabel(file.name, limits)) ?? extensionOf(file.name).slice(1).toUpperCase(),
    faults: isFolder(file) ? ['folder'] : (found[i] ?? []),
    check: checkUpload,
  }));
}

/** Whether nothing speaks against a file, as far as is known before it is sent. */
export const isValid = ({ faults }: CheckedUpload): boolean => faults.length === 0;
