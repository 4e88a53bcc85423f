/** The selection of files from earlier requests for the same order (4d.5). Pure. */
import type { Attachment } from '@portal/api';
import type { UploadRecord } from '@portal/attachments';

/** The item for each selected file, by file id; `null` for the request as a whole. */
export type Choice = ReadonlyMap<string, string | null>;

/** Files that are not attached yet. */
export const notYetAttached = (
  files: readonly (Attachment | null)[],
  records: readonly UploadRecord[],
): readonly Attachment[] =>
  files.filter(
    (file): file is Attachment =>
      file !== null &&
      !records.some(
        ({ fileName, sizeBytes, state, sha256 }) =>
          state.status !== 'rejected' &&
          // Compares the name if the server reports no content hash.
          (sha256 !== undefined && file.sha256 != null
            ? sha256 === file.sha256
            : fileName === file.fileName && sizeBytes === file.sizeBytes),
      ),
  );

export const chosen = (choice: Choice, fileId: string, itemId: string | null): Choice =>
  new Map([...choice, [fileId, itemId]]);

export const unchosen = (choice: Choice, fileId: string): Choice =>
  new Map([...choice].filter(([other]) => other !== fileId));
