/** What the parts tell their parent. None leaves its parent's shadow root: the module speaks in its own name. */
import type { Participant, SlotChoice } from '@portal/api';

import type { HoldState, Lost } from './model/hold.js';
import type { Bounds } from './controllers/week-reader.js';
import type { RulesEntry } from './model/rules-entry.js';

/** A time was chosen; it is held once the parent keeps it as its choice. */
export class TimeChosenEvent extends CustomEvent<SlotChoice> {
  static readonly type = 'time-chosen';

  constructor(detail: SlotChoice) {
    super(TimeChosenEvent.type, { detail });
  }
}

/** The chosen time is no longer held, and why. */
export class TimeLostEvent extends CustomEvent<Lost> {
  static readonly type = 'time-lost';

  constructor(detail: Lost) {
    super(TimeLostEvent.type, { detail });
  }
}

export interface HoldChangedDetail {
  readonly state: HoldState;
  /** What is to be announced; empty to take back what was announced before. */
  readonly announcement?: string;
}

/** The hold of the chosen time changed. */
export class HoldChangedEvent extends CustomEvent<HoldChangedDetail> {
  static readonly type = 'hold-changed';

  constructor(detail: HoldChangedDetail) {
    super(HoldChangedEvent.type, { detail });
  }
}

/** A week of the schedule was read: what is known about the whole schedule since then. */
export class ScheduleReadEvent extends CustomEvent<Bounds> {
  static readonly type = 'schedule-read';

  constructor(detail: Bounds) {
    super(ScheduleReadEvent.type, { detail });
  }
}

/** A time was chosen. */
export class SlotSelectedEvent extends CustomEvent<{ readonly slotId: string }> {
  static readonly type = 'slot-selected';

  constructor(slotId: string) {
    super(SlotSelectedEvent.type, { detail: { slotId } });
  }
}

/** Times are to be shown in another zone (IANA name). */
export class ZoneChangedEvent extends CustomEvent<{ readonly timeZone: string }> {
  static readonly type = 'zone-changed';

  constructor(timeZone: string) {
    super(ZoneChangedEvent.type, { detail: { timeZone } });
  }
}

export interface WindowChangedDetail {
  /** ISO 8601 instants: from the start of Monday until the start of the next. */
  readonly from: string;
  readonly to: string;
}

/** The user navigated to another week. */
export class WindowChangedEvent extends CustomEvent<WindowChangedDetail> {
  static readonly type = 'window-changed';

  constructor(detail: WindowChangedDetail) {
    super(WindowChangedEvent.type, { detail });
  }
}

/** What is wanted lies in the week before (-1) or after (1). */
export class WeekWantedEvent extends CustomEvent<{ readonly step: -1 | 1 }> {
  static readonly type = 'week-wanted';

  constructor(step: -1 | 1) {
    super(WeekWantedEvent.type, { detail: { step } });
  }
}

export interface ContactChangedDetail extends Partial<RulesEntry> {
  /** As typed so far. */
  readonly participant: Participant;
  /** The entry of the list that was chosen; `other` for somebody else, empty while nobody is chosen. */
  readonly contactId: string;
  /** What was typed for entries that are not chosen now: it comes back with them. */
  readonly typedFor?: ReadonlyMap<string, Participant> | undefined;
}

/** Something about the participant was typed or chosen. */
export class ContactChangedEvent extends CustomEvent<ContactChangedDetail> {
  static readonly type = 'contact-changed';

  constructor(detail: ContactChangedDetail) {
    super(ContactChangedEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    [SlotSelectedEvent.type]: SlotSelectedEvent;
    [ZoneChangedEvent.type]: ZoneChangedEvent;
    [WindowChangedEvent.type]: WindowChangedEvent;
    [ContactChangedEvent.type]: ContactChangedEvent;
    [WeekWantedEvent.type]: WeekWantedEvent;
    [TimeChosenEvent.type]: TimeChosenEvent;
    [TimeLostEvent.type]: TimeLostEvent;
    [HoldChangedEvent.type]: HoldChangedEvent;
    [ScheduleReadEvent.type]: ScheduleReadEvent;
  }
}
