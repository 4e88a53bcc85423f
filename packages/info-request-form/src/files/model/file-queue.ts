/** The server operations on a request's files. Loads after the first render of the form. */
import { moveAttachment, removeAttachment, uploadAttachment } from '@portal/api';
import { UploadQueue, whileReadable } from '@portal/attachments';

import type { FileSource } from '../../draft/model/work.js';

export const fileQueue = ({ messageId, client, list, changed }: FileSource): UploadQueue =>
  new UploadQueue(
    {
      send: (file, itemId, attempt) =>
        whileReadable(file, () => client().send(uploadAttachment, { messageId, itemId, file }, attempt)),
      list,
      move: (attachmentId, itemId, attempt) =>
        client().send(moveAttachment, { messageId, attachmentId, itemId }, attempt),
      remove: (attachmentId, attempt) => client().send(removeAttachment, { messageId, attachmentId }, attempt),
    },
    { changed },
  );
