import type { TypedAnswer } from './draft/model/draft.js';
import type { InfoRequest } from '@portal/api';

/** The answer to a request was sent and taken. */
export class InfoRequestSubmittedEvent extends CustomEvent<{ readonly messageId: string; readonly orderId: string }> {
  static readonly type = 'info-request-submitted';

  constructor(detail: { readonly messageId: string; readonly orderId: string }) {
    super(InfoRequestSubmittedEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** What was typed is kept at the server. */
export class DraftSavedEvent extends CustomEvent<{ readonly messageId: string }> {
  static readonly type = 'draft-saved';

  constructor(messageId: string) {
    super(DraftSavedEvent.type, { bubbles: true, composed: true, detail: { messageId } });
  }
}

/** An answer was typed or chosen. Heard by its parent only, as are all that follow. */
export class AnswerTypedEvent extends CustomEvent<{ readonly itemId: string; readonly change: Partial<TypedAnswer> }> {
  static readonly type = 'answer-typed';

  constructor(itemId: string, change: Partial<TypedAnswer>) {
    super(AnswerTypedEvent.type, { detail: { itemId, change } });
  }
}

/** Files were chosen, dropped or pasted; without an item they go where one is missing. */
export class FilesChosenEvent extends CustomEvent<{
  readonly files: readonly File[];
  /** `null` for the request as a whole. */
  readonly itemId?: string | null;
  /** The record of the file that the chosen one takes the place of. */
  readonly replaces?: string | undefined;
}> {
  static readonly type = 'files-chosen';

  constructor(files: readonly File[], itemId?: string | null, replaces?: string) {
    super(FilesChosenEvent.type, { detail: { files, replaces, ...(itemId === undefined ? {} : { itemId }) } });
  }
}

/** A file is to be chosen for an item. */
export class DocumentWantedEvent extends CustomEvent<{ readonly itemId: string }> {
  static readonly type = 'document-wanted';

  constructor(itemId: string) {
    super(DocumentWantedEvent.type, { detail: { itemId } });
  }
}

/** Submit was pressed; `part` is for what is there, the rest follows later. */
export class SubmitPressedEvent extends CustomEvent<{ readonly part: boolean }> {
  static readonly type = 'submit-pressed';

  constructor(part = false) {
    super(SubmitPressedEvent.type, { detail: { part } });
  }
}

/** Text was pasted or dropped into a field. */
export class TextPastedEvent extends CustomEvent<Readonly<Record<'before' | 'pasted' | 'after', string>>> {
  static readonly type = 'text-pasted';

  constructor(detail: Readonly<Record<'before' | 'pasted' | 'after', string>>) {
    super(TextPastedEvent.type, { detail });
  }
}

/** The draft is at the server; the root tells the host `draft-saved`. */
export class DraftKeptEvent extends CustomEvent<null> {
  static readonly type = 'draft-kept';

  constructor() {
    super(DraftKeptEvent.type);
  }
}

/** Whether something typed or attached is not at the server yet; the root tells the host `dirty-changed`. */
export class EditsChangedEvent extends CustomEvent<{ readonly dirty: boolean }> {
  static readonly type = 'edits-changed';

  constructor(dirty: boolean) {
    super(EditsChangedEvent.type, { detail: { dirty } });
  }
}

/** The server took the answer. */
export class ResponseSentEvent extends CustomEvent<{ readonly request: InfoRequest }> {
  static readonly type = 'response-sent';

  constructor(request: InfoRequest) {
    super(ResponseSentEvent.type, { detail: { request } });
  }
}

/** The request is not what it was, and has to be read again; `pressed` where the person did something just now. */
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
