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

export type StepAction = 'continue' | 'back' | 'submit' | 'cancel' | 'extend' | 'dismiss' | 'stay' | 'leave';

/** The user selected a button of a step. For the module only. */
export class StepActionEvent extends CustomEvent<{ readonly action: StepAction }> {
  static readonly type = 'step-action';

  constructor(action: StepAction) {
    super(StepActionEvent.type, { detail: { action } });
  }
}

declare global {
  interface HTMLElementEventMap {
    [P2pScheduledEvent.type]: P2pScheduledEvent;
    [StepActionEvent.type]: StepActionEvent;
  }
}
