/** What the parts tell their parent. None leaves its parent's shadow root: the module speaks in its own name. */
import type { Participant } from '@portal/api';

import type { RulesEntry } from './model/rules-entry.js';

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

/** Another week is wanted. */
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
  }
}
