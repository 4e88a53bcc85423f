/** What the module tells the host (`composed`), and what its elements tell it. Ids and states only. */

interface ScheduledDetail {
  readonly orderId: string;
  readonly p2pId: string;
  /** `requested` where the payer has yet to confirm it, `confirmed` where it has. */
  readonly state: string;
}

/** A peer-to-peer was requested, and the server has it. */
export class P2pScheduledEvent extends CustomEvent<ScheduledDetail> {
  static readonly type = 'p2p-scheduled';

  constructor(detail: ScheduledDetail) {
    super(P2pScheduledEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** The host's order search is wanted. */
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
