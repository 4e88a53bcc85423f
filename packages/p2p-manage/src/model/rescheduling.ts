/**
 * Choosing another time: choose, look at old and new side by side, confirm. The present time stays
 * until the server has booked the new one (decisions, 5).
 */
export interface Choice {
  readonly slotId: string;
  readonly start: string;
  readonly end: string;
}

type Fault = 'slot-taken' | 'slot-expired' | 'nothing-chosen';

export type Rescheduling =
  | {
      readonly step: 'choosing';
      readonly slot?: Choice | undefined;
      /** Why the person is choosing again. */
      readonly fault?: Fault | undefined;
    }
  | { readonly step: 'confirming'; readonly slot: Choice };

export type ReschedulingEvent =
  | { readonly type: 'chosen'; readonly slot: Choice }
  | { readonly type: 'lost'; readonly loss: 'taken' | 'expired' }
  | { readonly type: 'continued' }
  | { readonly type: 'back' };

export const CHOOSE: Rescheduling = { step: 'choosing' };

export function afterChoice(at: Rescheduling, event: ReschedulingEvent): Rescheduling {
  switch (event.type) {
    case 'chosen':
      return { step: 'choosing', slot: event.slot };
    case 'lost':
      return { step: 'choosing', fault: `slot-${event.loss}` };
    case 'continued':
      return at.slot ? { step: 'confirming', slot: at.slot } : { step: 'choosing', fault: 'nothing-chosen' };
    case 'back':
      return { step: 'choosing', slot: at.slot };
  }
}
