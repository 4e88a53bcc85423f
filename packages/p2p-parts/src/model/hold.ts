import type { HeldTime } from '@portal/api';
import type { HoldLeft } from '@portal/domain';

export interface Held {
  readonly holdId: string;
  readonly slotId: string;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
  /** Seconds until then, from the server, because the device clock may be wrong. */
  readonly secondsLeft?: number | undefined;
  readonly extendable: boolean;
}

/**
 * `taken`: another office has the slot. `expired`: it was held for too long. `colleague`: someone in the office holds a
 * time for the order. `taken-over`: the same, after this hold. `moved`: so does the person, in another window.
 * `released`: the server ended the hold for another reason.
 */
export type Loss = 'taken' | 'expired' | 'released' | 'colleague' | 'taken-over' | 'moved';

export interface Lost {
  readonly loss: Loss;
  /** The time held for the order instead, and its holder. */
  readonly heldTime?: HeldTime;
}

export type HoldState =
  | { readonly status: 'none' }
  | { readonly status: 'asking'; readonly slotId: string }
  /** The request failed and is retried. The selection is valid without it. */
  | { readonly status: 'unheld'; readonly slotId: string }
  | {
      readonly status: 'held';
      readonly held: Held;
      readonly left: HoldLeft;
      readonly extending: boolean;
      /** The result of the last extension. */
      readonly extension?: 'kept' | 'failed';
    };

export const NO_HOLD: HoldState = { status: 'none' };

/** Between a failed request and the next one. */
export const RETRY_MS = 15_000;
