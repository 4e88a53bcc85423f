/** What the parts after the first drawing say to the form that they are in. Heard by it only. */
import type { Choice } from './draft/model/draft.js';
import type { Attachment } from '@portal/api';

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
export class DiscardedDismissedEvent extends CustomEvent<null> {
  static readonly type = 'discarded-dismissed';

  constructor() {
    super(DiscardedDismissedEvent.type);
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
    [FilesReusedEvent.type]: FilesReusedEvent;
    [ProblemPressedEvent.type]: ProblemPressedEvent;
    [DraftChosenEvent.type]: DraftChosenEvent;
    [DiscardedDismissedEvent.type]: DiscardedDismissedEvent;
    [MailboxMovedEvent.type]: MailboxMovedEvent;
  }
}
