/** What the tasks and the news say to the module that they are in. Heard by it only. */
import type { P2p } from '@portal/api';

import type { Done } from './model/flow.js';

/** The new time is to be confirmed, or to be chosen again. Heard by its parent only. */
export class TimeStepEvent extends CustomEvent<{ readonly confirming: boolean }> {
  static readonly type = 'time-step';

  constructor(confirming: boolean) {
    super(TimeStepEvent.type, { detail: { confirming } });
  }
}

/** The task was left as it was. Heard by its parent only. */
export class TaskLeftEvent extends CustomEvent<null> {
  static readonly type = 'task-left';

  constructor() {
    super(TaskLeftEvent.type);
  }
}

/** The server accepted a change; what it answered. Heard by its parent only. */
export class BookingChangedEvent extends CustomEvent<{ readonly done: Done; readonly p2p: P2p }> {
  static readonly type = 'booking-changed';

  constructor(done: Done, p2p: P2p) {
    super(BookingChangedEvent.type, { detail: { done, p2p } });
  }
}

/** The server refused a change: the booking is not what is shown. Heard by its parent only. */
export class BookingStaleEvent extends CustomEvent<null> {
  static readonly type = 'booking-stale';

  constructor() {
    super(BookingStaleEvent.type);
  }
}

/** The server has another booking than the one shown. Heard by its parent only. */
export class BookingFoundEvent extends CustomEvent<{ readonly p2p: P2p }> {
  static readonly type = 'booking-found';

  constructor(p2p: P2p) {
    super(BookingFoundEvent.type, { detail: { p2p } });
  }
}

declare global {
  interface HTMLElementEventMap {
    [TimeStepEvent.type]: TimeStepEvent;
    [TaskLeftEvent.type]: TaskLeftEvent;
    [BookingChangedEvent.type]: BookingChangedEvent;
    [BookingStaleEvent.type]: BookingStaleEvent;
    [BookingFoundEvent.type]: BookingFoundEvent;
  }
}
