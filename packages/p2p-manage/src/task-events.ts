/** Events from tasks and news to their module. */
import type { P2p } from '@portal/api';

import type { Done } from './model/flow.js';

/** The user confirms the new time, or selects another. Only the parent listens. */
export class TimeStepEvent extends CustomEvent<{ readonly confirming: boolean }> {
  static readonly type = 'time-step';

  constructor(confirming: boolean) {
    super(TimeStepEvent.type, { detail: { confirming } });
  }
}

/** The user left the task. Only the parent listens. */
export class TaskLeftEvent extends CustomEvent<null> {
  static readonly type = 'task-left';

  constructor() {
    super(TaskLeftEvent.type);
  }
}

/** The server accepted a change; carries the new booking. Only the parent listens. */
export class BookingChangedEvent extends CustomEvent<{ readonly done: Done; readonly p2p: P2p }> {
  static readonly type = 'booking-changed';

  constructor(done: Done, p2p: P2p) {
    super(BookingChangedEvent.type, { detail: { done, p2p } });
  }
}

/** The server rejected a change because the booking changed. Only the parent listens. */
export class BookingStaleEvent extends CustomEvent<null> {
  static readonly type = 'booking-stale';

  constructor() {
    super(BookingStaleEvent.type);
  }
}

/** The server has a newer booking. Only the parent listens. */
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
