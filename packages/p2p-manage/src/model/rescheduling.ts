/**
 * Choosing another time: choose, look at old and new side by side, confirm. The present time stays
 * until the server has booked the new one (decisions, 5).
 */
export interface Choice {
  readonly slotId: string;
  readonly start: string;
  readonly end: string;
}

/** A slot kept for this office while it decides. Booking works without one; the slot may then go. */
export interface Held {
  readonly holdId: string;
  readonly slotId: string;
  readonly expiresAt: string;
}

export type Rescheduling =
  | {
      readonly step: 'choosing';
      readonly slot?: Choice | undefined;
      readonly hold?: Held | undefined;
      /** Why the person is choosing again. */
      readonly fault?: 'slot-taken' | 'nothing-chosen' | undefined;
    }
  | { readonly step: 'confirming'; readonly slot: Choice; readonly hold?: Held | undefined };

export type ReschedulingEvent =
  | { readonly type: 'chosen'; readonly slot: Choice }
  | { readonly type: 'held'; readonly hold: Held }
  | { readonly type: 'taken'; readonly slotId: string }
  | { readonly type: 'continued' }
  | { readonly type: 'back' };

export const CHOOSE: Rescheduling = { step: 'choosing' };

export function afterChoice(at: Rescheduling, event: ReschedulingEvent): Rescheduling {
  switch (event.type) {
    case 'chosen':
      return { step: 'choosing', slot: event.slot };
    case 'held':
      // An answer for a slot that is no longer the chosen one says nothing about this one.
      return isChosen(at, event.hold.slotId) ? { ...at, hold: event.hold } : at;
    case 'taken':
      return isChosen(at, event.slotId) ? { step: 'choosing', fault: 'slot-taken' } : at;
    case 'continued':
      return continued(at);
    case 'back':
      return { step: 'choosing', slot: at.slot, hold: at.hold };
  }
}

const isChosen = (at: Rescheduling, slotId: string): boolean => at.slot?.slotId === slotId;

const continued = ({ slot, hold }: Rescheduling): Rescheduling =>
  slot ? { step: 'confirming', slot, hold } : { step: 'choosing', fault: 'nothing-chosen' };
