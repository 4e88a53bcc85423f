/** Events for the host (`composed`) and between the module's elements. They carry only IDs and statuses. */

interface ScheduledDetail {
  readonly orderId: string;
  readonly p2pId: string;
  /** `requested` until the payer confirms it, then `confirmed`. */
  readonly state: string;
}

/** The server has the request for a Peer-to-Peer. */
export class P2pScheduledEvent extends CustomEvent<ScheduledDetail> {
  static readonly type = 'p2p-scheduled';

  constructor(detail: ScheduledDetail) {
    super(P2pScheduledEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** The user wants the host's order search. */
export class OrderSearchRequestedEvent extends CustomEvent<null> {
  static readonly type = 'order-search-requested';

  constructor() {
    super(OrderSearchRequestedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

export type Wish = 'continue' | 'back' | 'submit' | 'cancel' | 'extend' | 'dismiss' | 'stay' | 'leave';

/** A button of a step was pressed. Heard by the module only. */
export class StepWishEvent extends CustomEvent<{ readonly wish: Wish }> {
  static readonly type = 'step-wish';

  constructor(wish: Wish) {
    super(StepWishEvent.type, { detail: { wish } });
  }
}

declare global {
  interface HTMLElementEventMap {
    [P2pScheduledEvent.type]: P2pScheduledEvent;
    [StepWishEvent.type]: StepWishEvent;
  }
}
