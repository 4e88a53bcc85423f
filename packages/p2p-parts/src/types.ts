/**
 * What the parts are given. The shapes are the contract's, said again so that a part depends on data
 * and not on the network: whatever has these fields will do.
 */

export interface SlotChoice {
  readonly slotId: string;
  /** ISO 8601 instant. */
  readonly start: string;
  readonly end: string;
}

export interface Slot extends SlotChoice {
  readonly state: 'available' | 'unavailable' | 'held-by-you' | 'other';
}

/** Who takes part in the call (PS-15). Telephone numbers are E.164, extensions are digits; empty where there is none. */
export interface Participant {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly phone: string;
  readonly extension: string;
  readonly email: string;
  readonly secondaryPhone: string;
  readonly secondaryExtension: string;
}

/** Somebody whom the office has named before (PS-14). */
export interface ContactEntry extends Participant {
  readonly contactId: string;
}

/** The case header (PS-04). Dates are `YYYY-MM-DD`. */
export interface OrderHeader {
  readonly orderId: string;
  readonly status: { readonly code: string; readonly display: string };
  readonly member: {
    readonly name: string;
    readonly memberId: string;
    readonly birthDate: string;
    readonly age: number;
  };
  readonly startDate: string;
  readonly healthPlan: string;
  readonly orderingProvider: string;
}

/** Where a peer-to-peer stands. What a newer server adds is `other`. */
export type P2pState =
  'requested' | 'confirmed' | 'called' | 'missed' | 'completed' | 'cancelled' | 'declined' | 'expired' | 'other';

/** What a plan may ask of whoever takes part (DD-36, 5d.4). */
export interface ContactRules {
  /** Credentials to choose from; empty where none is asked for. */
  readonly credentials: readonly { readonly code: string; readonly display: string }[];
  /** Whether the clinician must have agreed to the time. */
  readonly agreement: boolean;
}

export interface RulesEntry {
  /** A code; empty while none is chosen. */
  readonly credential: string;
  readonly agreed: boolean;
}

export type RulesField = keyof RulesEntry;
