/** Events for the host (`composed`) and between the modules' elements. They carry only IDs and statuses. */
import type { Task } from './model/flow.js';

interface OrderDetail {
  readonly orderId: string;
}

interface BookingDetail extends OrderDetail {
  readonly p2pId: string;
}

const PUBLIC = { bubbles: true, composed: true } as const;

/** Open the page that requests a Peer-to-Peer. */
export class P2pRequestRequestedEvent extends CustomEvent<OrderDetail> {
  static readonly type = 'p2p-request-requested';

  constructor(orderId: string) {
    super(P2pRequestRequestedEvent.type, { ...PUBLIC, cancelable: true, detail: { orderId } });
  }
}

/** Open the page that manages a Peer-to-Peer. */
export class P2pManageRequestedEvent extends CustomEvent<OrderDetail> {
  static readonly type = 'p2p-manage-requested';

  constructor(orderId: string) {
    super(P2pManageRequestedEvent.type, { ...PUBLIC, cancelable: true, detail: { orderId } });
  }
}

/** The Peer-to-Peer has a new time. */
export class P2pRescheduledEvent extends CustomEvent<BookingDetail> {
  static readonly type = 'p2p-rescheduled';

  constructor(detail: BookingDetail) {
    super(P2pRescheduledEvent.type, { ...PUBLIC, detail });
  }
}

/** The Peer-to-Peer is canceled. */
export class P2pCancelledEvent extends CustomEvent<BookingDetail> {
  static readonly type = 'p2p-cancelled';

  constructor(detail: BookingDetail) {
    super(P2pCancelledEvent.type, { ...PUBLIC, detail });
  }
}

/** The user wants the host's order search. */
export class OrderSearchRequestedEvent extends CustomEvent<null> {
  static readonly type = 'order-search-requested';

  constructor() {
    super(OrderSearchRequestedEvent.type, { ...PUBLIC, cancelable: true });
  }
}

/** The user starts a task. Only the parent listens. */
export class TaskBegunEvent extends CustomEvent<{ readonly task: Task }> {
  static readonly type = 'task-begun';

  constructor(task: Task) {
    super(TaskBegunEvent.type, { detail: { task } });
  }
}

declare global {
  interface HTMLElementEventMap {
    [P2pRequestRequestedEvent.type]: P2pRequestRequestedEvent;
    [P2pManageRequestedEvent.type]: P2pManageRequestedEvent;
    [P2pRescheduledEvent.type]: P2pRescheduledEvent;
    [P2pCancelledEvent.type]: P2pCancelledEvent;
    [OrderSearchRequestedEvent.type]: OrderSearchRequestedEvent;
    [TaskBegunEvent.type]: TaskBegunEvent;
  }
}
