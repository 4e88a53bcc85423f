/** Events for the parent. None leaves the parent's shadow root, because the module emits its own events. */
import type { Participant, SlotChoice } from '@portal/api';

import type { HoldState, Lost } from './model/hold.js';
import type { Bounds } from './controllers/week-reader.js';
import type { RulesEntry } from './model/rules-entry.js';

/** The user selected a time. It is held once the parent sets it as its selection. */
export class TimeChosenEvent extends CustomEvent<SlotChoice> {
  static readonly type = 'time-chosen';

  constructor(detail: SlotChoice) {
    super(TimeChosenEvent.type, { detail });
  }
}

/** The selected time is no longer held, and why. */
export class TimeLostEvent extends CustomEvent<Lost> {
  static readonly type = 'time-lost';

  constructor(detail: Lost) {
    super(TimeLostEvent.type, { detail });
  }
}

export interface HoldChangedDetail {
  readonly state: HoldState;
  /** The text to announce; empty to clear the previous announcement. */
  readonly announcement?: string;
}

/** The hold of the selected time changed. */
export class HoldChangedEvent extends CustomEvent<HoldChangedDetail> {
  static readonly type = 'hold-changed';

  constructor(detail: HoldChangedDetail) {
    super(HoldChangedEvent.type, { detail });
  }
}

/** A week of the schedule loaded, with the bounds of the whole schedule. */
export class ScheduleReadEvent extends CustomEvent<Bounds> {
  static readonly type = 'schedule-read';

  constructor(detail: Bounds) {
    super(ScheduleReadEvent.type, { detail });
  }
}

/** The user selected a time. */
export class SlotSelectedEvent extends CustomEvent<{ readonly slotId: string }> {
  static readonly type = 'slot-selected';

  constructor(slotId: string) {
    super(SlotSelectedEvent.type, { detail: { slotId } });
  }
}

/** The user selected another zone (IANA name). */
export class ZoneChangedEvent extends CustomEvent<{ readonly timeZone: string }> {
  static readonly type = 'zone-changed';

  constructor(timeZone: string) {
    super(ZoneChangedEvent.type, { detail: { timeZone } });
  }
}

export interface WindowChangedDetail {
  /** ISO 8601 instants: from the start of Monday to the start of the next. */
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

/** The requested day is in the week before (-1) or after (1). */
export class WeekWantedEvent extends CustomEvent<{ readonly step: -1 | 1 }> {
  static readonly type = 'week-wanted';

  constructor(step: -1 | 1) {
    super(WeekWantedEvent.type, { detail: { step } });
  }
}

export interface ContactChangedDetail extends Partial<RulesEntry> {
  /** As entered so far. */
  readonly participant: Participant;
  /** The selected list entry; `other` for someone else, empty if none. */
  readonly contactId: string;
  /** Text entered for other list entries; it returns when the user selects them. */
  readonly typedFor?: ReadonlyMap<string, Participant> | undefined;
}

/** The user changed the participant. */
export class ContactChangedEvent extends CustomEvent<ContactChangedDetail> {
  static readonly type = 'contact-changed';

  constructor(detail: ContactChangedDetail) {
    super(ContactChangedEvent.type, { detail });
  }
}

/** Available times only, or unavailable times too. */
export type SlotViewName = 'open' | 'all';

/** The user selected what the week shows. */
export class ViewChangedEvent extends CustomEvent<SlotViewName> {
  static readonly type = 'view-changed';

  constructor(view: SlotViewName) {
    super(ViewChangedEvent.type, { detail: view });
  }
}

declare global {
  interface HTMLElementEventMap {
    [SlotSelectedEvent.type]: SlotSelectedEvent;
    [ZoneChangedEvent.type]: ZoneChangedEvent;
    [WindowChangedEvent.type]: WindowChangedEvent;
    [ContactChangedEvent.type]: ContactChangedEvent;
    [WeekWantedEvent.type]: WeekWantedEvent;
    [ViewChangedEvent.type]: ViewChangedEvent;
    [TimeChosenEvent.type]: TimeChosenEvent;
    [TimeLostEvent.type]: TimeLostEvent;
    [HoldChangedEvent.type]: HoldChangedEvent;
    [ScheduleReadEvent.type]: ScheduleReadEvent;
  }
}
