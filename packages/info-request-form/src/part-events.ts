/** Events from the parts that load after the first render. Only their form receives them. */
import type { Choice } from './draft/model/draft.js';
import type { Attachment } from '@portal/api';

/** The user attached files from an earlier request for the same order. */
export class FilesReusedEvent extends CustomEvent<{ readonly files: readonly Attachment[] }> {
  static readonly type = 'files-reused';

  constructor(files: readonly Attachment[]) {
    super(FilesReusedEvent.type, { detail: { files } });
  }
}

/** The user selected a problem in the summary: focus its place. */
export class ProblemPressedEvent extends CustomEvent<{ readonly place: string }> {
  static readonly type = 'problem-pressed';

  constructor(place: string) {
    super(ProblemPressedEvent.type, { detail: { place } });
  }
}

/** The user chose a version of each conflict. */
export class DraftChosenEvent extends CustomEvent<Readonly<Record<string, Choice>>> {
  static readonly type = 'draft-chosen';

  constructor(choices: Readonly<Record<string, Choice>>) {
    super(DraftChosenEvent.type, { detail: choices });
  }
}

/** The user dismissed the discarded version. */
export class DiscardedDismissedEvent extends CustomEvent<null> {
  static readonly type = 'discarded-dismissed';

  constructor() {
    super(DiscardedDismissedEvent.type);
  }
}

/** The user wants to save lost data again. */
export class SaveWantedEvent extends CustomEvent<null> {
  static readonly type = 'save-wanted';

  constructor() {
    super(SaveWantedEvent.type);
  }
}

/** The mailbox changed, perhaps this request. */
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
