import type { TypedAnswer } from './draft/model/draft.js';
import type { InfoRequest } from '@portal/api';

/** The user submitted the response, and the server accepted it. */
export class InfoRequestSubmittedEvent extends CustomEvent<{ readonly messageId: string; readonly orderId: string }> {
  static readonly type = 'info-request-submitted';

  constructor(detail: { readonly messageId: string; readonly orderId: string }) {
    super(InfoRequestSubmittedEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** The server saved the draft. */
export class DraftSavedEvent extends CustomEvent<{ readonly messageId: string }> {
  static readonly type = 'draft-saved';

  constructor(messageId: string) {
    super(DraftSavedEvent.type, { bubbles: true, composed: true, detail: { messageId } });
  }
}

/** The user typed or selected an answer. Only the parent receives it, and all events below. */
export class AnswerTypedEvent extends CustomEvent<{ readonly itemId: string; readonly change: Partial<TypedAnswer> }> {
  static readonly type = 'answer-typed';

  constructor(itemId: string, change: Partial<TypedAnswer>) {
    super(AnswerTypedEvent.type, { detail: { itemId, change } });
  }
}

/** The user chose, dropped, or pasted files; without an item, they go to the first one that lacks files. */
export class FilesChosenEvent extends CustomEvent<{
  readonly files: readonly File[];
  /** `null` for the request as a whole. */
  readonly itemId?: string | null;
  /** The record that the chosen file replaces. */
  readonly replaces?: string | undefined;
}> {
  static readonly type = 'files-chosen';

  constructor(files: readonly File[], itemId?: string | null, replaces?: string) {
    super(FilesChosenEvent.type, { detail: { files, replaces, ...(itemId === undefined ? {} : { itemId }) } });
  }
}

/** The user wants to choose a file for an item. */
export class DocumentWantedEvent extends CustomEvent<{ readonly itemId: string }> {
  static readonly type = 'document-wanted';

  constructor(itemId: string) {
    super(DocumentWantedEvent.type, { detail: { itemId } });
  }
}

/** The user selected Submit; with `part`, only for the items provided so far. */
export class SubmitPressedEvent extends CustomEvent<{ readonly part: boolean }> {
  static readonly type = 'submit-pressed';

  constructor(part = false) {
    super(SubmitPressedEvent.type, { detail: { part } });
  }
}

/** The user pasted or dropped text into a field. */
export class TextPastedEvent extends CustomEvent<Readonly<Record<'before' | 'pasted' | 'after', string>>> {
  static readonly type = 'text-pasted';

  constructor(detail: Readonly<Record<'before' | 'pasted' | 'after', string>>) {
    super(TextPastedEvent.type, { detail });
  }
}

/** The server saved the draft; the root emits `draft-saved` to the host. */
export class DraftKeptEvent extends CustomEvent<null> {
  static readonly type = 'draft-kept';

  constructor() {
    super(DraftKeptEvent.type);
  }
}

/** Whether the form has unsaved input; the root emits `dirty-changed` to the host. */
export class EditsChangedEvent extends CustomEvent<{ readonly dirty: boolean }> {
  static readonly type = 'edits-changed';

  constructor(dirty: boolean) {
    super(EditsChangedEvent.type, { detail: { dirty } });
  }
}

/** The server accepted the response. */
export class ResponseSentEvent extends CustomEvent<{ readonly request: InfoRequest }> {
  static readonly type = 'response-sent';

  constructor(request: InfoRequest) {
    super(ResponseSentEvent.type, { detail: { request } });
  }
}

/** The request changed and has to be reloaded; `pressed` if a user action detected it. */
export class RequestStaleEvent extends CustomEvent<{ readonly pressed: boolean }> {
  static readonly type = 'request-stale';

  constructor(pressed = false) {
    super(RequestStaleEvent.type, { detail: { pressed } });
  }
}

declare global {
  interface HTMLElementEventMap {
    [InfoRequestSubmittedEvent.type]: InfoRequestSubmittedEvent;
    [DraftSavedEvent.type]: DraftSavedEvent;
    [AnswerTypedEvent.type]: AnswerTypedEvent;
    [FilesChosenEvent.type]: FilesChosenEvent;
    [DocumentWantedEvent.type]: DocumentWantedEvent;
    [DraftKeptEvent.type]: DraftKeptEvent;
    [EditsChangedEvent.type]: EditsChangedEvent;
    [SubmitPressedEvent.type]: SubmitPressedEvent;
    [TextPastedEvent.type]: TextPastedEvent;
    [ResponseSentEvent.type]: ResponseSentEvent;
    [RequestStaleEvent.type]: RequestStaleEvent;
  }
}
