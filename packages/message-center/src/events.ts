/** Every event that the message center dispatches; public ones first. */
import type { ListChange } from './model/list-state.js';

export interface MessageOpenedDetail {
  readonly messageId: string;
  readonly orderId: string;
}

/** The user opened a message, from the list or from another message. */
export class MessageOpenedEvent extends CustomEvent<MessageOpenedDetail> {
  static readonly type = 'message-opened';

  constructor(detail: MessageOpenedDetail) {
    super(MessageOpenedEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** The user wants to return to the list. If the host cancels the event, it clears `message-id` itself. */
export class MessageListRequestedEvent extends CustomEvent<null> {
  static readonly type = 'message-list-requested';

  constructor() {
    super(MessageListRequestedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

export interface UnreadCountDetail {
  readonly unread: number;
  /** Requests that wait for the office. */
  readonly actionable: number;
}

/** The number of unread messages, or of requests that wait for the office, is known or has changed. */
export class UnreadCountChangedEvent extends CustomEvent<UnreadCountDetail> {
  static readonly type = 'unread-count-changed';

  constructor({ unread, actionable }: UnreadCountDetail) {
    super(UnreadCountChangedEvent.type, { bubbles: true, composed: true, detail: { unread, actionable } });
  }
}

/** The user changes the view, page, sort, or selection. Only the parent receives it. */
export class ListChangedEvent extends CustomEvent<ListChange> {
  static readonly type = 'list-changed';

  constructor(change: ListChange) {
    super(ListChangedEvent.type, { detail: change });
  }
}

/** The user chose a message. Only the parent receives it; `orderId` is missing until it is known. */
export class MessageChosenEvent extends CustomEvent<{ readonly messageId: string; readonly orderId?: string }> {
  static readonly type = 'message-chosen';

  constructor(detail: { readonly messageId: string; readonly orderId?: string }) {
    super(MessageChosenEvent.type, { detail });
  }
}

export type MessageAction = 'delete' | 'read' | 'unread' | 'clear';

/** The user acts on the selected messages. Only the parent receives it. */
export class ActionRequestedEvent extends CustomEvent<{ readonly action: MessageAction }> {
  static readonly type = 'action-requested';

  constructor(action: MessageAction) {
    super(ActionRequestedEvent.type, { detail: { action } });
  }
}

/** A write succeeded, so the counts are outdated. Only the parent receives it. */
export class MessagesChangedEvent extends CustomEvent<null> {
  static readonly type = 'messages-changed';

  constructor() {
    super(MessagesChangedEvent.type);
  }
}

/** The user returns to the list. Only the parent receives it. */
export class BackPressedEvent extends CustomEvent<null> {
  static readonly type = 'back-pressed';

  constructor() {
    super(BackPressedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    [MessageOpenedEvent.type]: MessageOpenedEvent;
    [MessageListRequestedEvent.type]: MessageListRequestedEvent;
    [UnreadCountChangedEvent.type]: UnreadCountChangedEvent;
    [ListChangedEvent.type]: ListChangedEvent;
    [MessageChosenEvent.type]: MessageChosenEvent;
    [ActionRequestedEvent.type]: ActionRequestedEvent;
    [MessagesChangedEvent.type]: MessagesChangedEvent;
    [BackPressedEvent.type]: BackPressedEvent;
  }
}
