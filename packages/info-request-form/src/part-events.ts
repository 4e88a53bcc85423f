/** What the parts after the first drawing say to the form that they are in. Heard by it only. */
import type { Choice } from './model/draft.js';
import type { Attachment } from '@portal/api';
import type { FileAction } from '@portal/attachments';

/** A file is to be removed, called off, sent again, replaced, or attached for another item as well. */
export class FileActionEvent extends CustomEvent<{ readonly fileId: string; readonly action: FileAction | 'as-well' }> {
  static readonly type = 'file-action';

  constructor(fileId: string, action: FileAction | 'as-well') {
    super(FileActionEvent.type, { detail: { fileId, action } });
  }
}

/** A file answers another item from now on; `null` for the request as a whole. */
export class FileItemEvent extends CustomEvent<{ readonly fileId: string; readonly itemId: string | null }> {
  static readonly type = 'file-item';

  constructor(fileId: string, itemId: string | null) {
    super(FileItemEvent.type, { detail: { fileId, itemId } });
  }
}

/** Files that were given for the same order before are attached now. */
export class FilesReusedEvent extends CustomEvent<{ readonly files: readonly Attachment[] }> {
  static readonly type = 'files-reused';

  constructor(files: readonly Attachment[]) {
    super(FilesReusedEvent.type, { detail: { files } });
  }
}

/** A problem in the summary was pressed: its place is to get the focus. */
export class ProblemPressedEvent extends CustomEvent<{ readonly place: string }> {
  static readonly type = 'problem-pressed';

  constructor(place: string) {
    super(ProblemPressedEvent.type, { detail: { place } });
  }
}

/** One was chosen for each item that two people changed. */
export class DraftChosenEvent extends CustomEvent<Readonly<Record<string, Choice>>> {
  static readonly type = 'draft-chosen';

  constructor(choices: Readonly<Record<string, Choice>>) {
    super(DraftChosenEvent.type, { detail: choices });
  }
}

/** What was not chosen is no longer wanted. */
export class AsideDoneEvent extends CustomEvent<null> {
  static readonly type = 'aside-done';

  constructor() {
    super(AsideDoneEvent.type);
  }
}

/** What the server has no longer is to be saved again. */
export class SaveWantedEvent extends CustomEvent<null> {
  static readonly type = 'save-wanted';

  constructor() {
    super(SaveWantedEvent.type);
  }
}

/** Something in the mailbox changed; it may be this request. */
export class MailboxMovedEvent extends CustomEvent<null> {
  static readonly type = 'mailbox-moved';

  constructor() {
    super(MailboxMovedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    [FileActionEvent.type]: FileActionEvent;
    [FileItemEvent.type]: FileItemEvent;
    [FilesReusedEvent.type]: FilesReusedEvent;
    [ProblemPressedEvent.type]: ProblemPressedEvent;
    [DraftChosenEvent.type]: DraftChosenEvent;
    [AsideDoneEvent.type]: AsideDoneEvent;
    [MailboxMovedEvent.type]: MailboxMovedEvent;
  }
}
