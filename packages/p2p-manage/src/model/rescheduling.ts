/**
 * Rescheduling: select a time, compare old and new, confirm. The current time stays until the server has booked the new
 * one (decision 5).
 */
import type { SlotChoice } from '@portal/api';
import type { Lost, LostTime } from '@portal/p2p-parts';

export type Rescheduling =
  | {
      readonly step: 'choosing';
      readonly slot?: SlotChoice | undefined;
      /** Why the user selects again. */
      readonly lost?: LostTime | undefined;
      /** The user selected Continue without a time. */
      readonly missing?: true;
    }
  | { readonly step: 'confirming'; readonly slot: SlotChoice };

export type ReschedulingEvent =
  | { readonly type: 'chosen'; readonly slot: SlotChoice }
  | { readonly type: 'lost'; readonly lost: Lost }
  | { readonly type: 'continued' }
  | { readonly type: 'back' };

export const CHOOSE: Rescheduling = { step: 'choosing' };

export function afterChoice(at: Rescheduling, event: ReschedulingEvent): Rescheduling {
  switch (event.type) {
    case 'chosen':
      return { step: 'choosing', slot: event.slot };
    case 'lost':
      return at.slot ? { step: 'choosing', lost: { ...event.lost, choice: at.slot } } : at;
    case 'continued':
      return at.slot ? { step: 'confirming', slot: at.slot } : { step: 'choosing', missing: true };
    case 'back':
      return { step: 'choosing', slot: at.slot };
  }
}
