/** Every event that the message center sends; public ones first. */
import type { ListChange } from './model/list-state.js';

export interface MessageOpenedDetail {
  readonly messageId: string;
  readonly orderId: string;
}

/** The person opened a message, from the list or from another message. */
export class MessageOpenedEvent extends CustomEvent<MessageOpenedDetail> {
  static readonly type = 'message-opened';

  constructor(detail: MessageOpenedDetail) {
    super(MessageOpenedEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** The person wants the list again. Where it is cancelled, the host clears `message-id` itself. */
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

/** The number of unread messages, or of those that wait for the office, is known or has changed. */
export class UnreadCountChangedEvent extends CustomEvent<UnreadCountDetail> {
  static readonly type = 'unread-count-changed';

  constructor({ unread, actionable }: UnreadCountDetail) {
    super(UnreadCountChangedEvent.type, { bubbles: true, composed: true, detail: { unread, actionable } });
  }
}

/** Another part of the list, another order or another selection is wanted. Heard by the parent only. */
export class ListChangedEvent extends CustomEvent<ListChange> {
  static readonly type = 'list-changed';

  constructor(change: ListChange) {
    super(ListChangedEvent.type, { detail: change });
  }
}

/** A message was chosen. Heard by the parent only; `orderId` is missing where it is not known yet. */
export class MessageChosenEvent extends CustomEvent<{ readonly messageId: string; readonly orderId?: string }> {
  static readonly type = 'message-chosen';

  constructor(detail: { readonly messageId: string; readonly orderId?: string }) {
    super(MessageChosenEvent.type, { detail });
  }
}

export type MessageAction = 'delete' | 'read' | 'unread' | 'clear';

/** Something is to be done with the selected messages. Heard by the parent only. */
export class ActionRequestedEvent extends CustomEvent<{ readonly action: MessageAction }> {
  static readonly type = 'action-requested';

  constructor(action: MessageAction) {
    super(ActionRequestedEvent.type, { detail: { action } });
  }
}

/** A write went through, so the counts are old. Heard by the parent only. */
export class MessagesChangedEvent extends CustomEvent<null> {
  static readonly type = 'messages-changed';

  constructor() {
    super(MessagesChangedEvent.type);
  }
}

/** The way back was pressed. Heard by the parent only. */
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
