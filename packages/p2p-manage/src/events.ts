/** What the modules tell the host (`composed`), and what their elements tell each other. Ids and states only. */
import type { Task } from './model/flow.js';

interface OrderDetail {
  readonly orderId: string;
}

interface BookingDetail extends OrderDetail {
  readonly p2pId: string;
}

const PUBLIC = { bubbles: true, composed: true } as const;

/** The page that requests a peer-to-peer is wanted. */
export class P2pRequestRequestedEvent extends CustomEvent<OrderDetail> {
  static readonly type = 'p2p-request-requested';

  constructor(orderId: string) {
    super(P2pRequestRequestedEvent.type, { ...PUBLIC, cancelable: true, detail: { orderId } });
  }
}

/** The page that manages a peer-to-peer is wanted. */
export class P2pManageRequestedEvent extends CustomEvent<OrderDetail> {
  static readonly type = 'p2p-manage-requested';

  constructor(orderId: string) {
    super(P2pManageRequestedEvent.type, { ...PUBLIC, cancelable: true, detail: { orderId } });
  }
}

/** The peer-to-peer has a new time. */
export class P2pRescheduledEvent extends CustomEvent<BookingDetail> {
  static readonly type = 'p2p-rescheduled';

  constructor(detail: BookingDetail) {
    super(P2pRescheduledEvent.type, { ...PUBLIC, detail });
  }
}

/** The peer-to-peer is cancelled. */
export class P2pCancelledEvent extends CustomEvent<BookingDetail> {
  static readonly type = 'p2p-cancelled';

  constructor(detail: BookingDetail) {
    super(P2pCancelledEvent.type, { ...PUBLIC, detail });
  }
}

/** The host's order search is wanted. */
export class OrderSearchRequestedEvent extends CustomEvent<null> {
  static readonly type = 'order-search-requested';

  constructor() {
    super(OrderSearchRequestedEvent.type, { ...PUBLIC, cancelable: true });
  }
}

/** A part of the page has to be begun. Heard by its parent only. */
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
