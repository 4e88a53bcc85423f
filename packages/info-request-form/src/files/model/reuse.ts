/** What was chosen from the files that were given for the same order before (4d.5). Pure. */
import type { Attachment } from '@portal/api';
import type { UploadRecord } from '@portal/attachments';

/** The item that each chosen file is to answer, by the file's id; `null` for the request as a whole. */
export type Choice = ReadonlyMap<string, string | null>;

/** Those that are not attached already. */
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
          // A server that does not tell the content leaves the name.
          (sha256 !== undefined && file.sha256 != null
            ? sha256 === file.sha256
            : fileName === file.fileName && sizeBytes === file.sizeBytes),
      ),
  );

export const chosen = (choice: Choice, fileId: string, itemId: string | null): Choice =>
  new Map([...choice, [fileId, itemId]]);

export const unchosen = (choice: Choice, fileId: string): Choice =>
  new Map([...choice].filter(([other]) => other !== fileId));
