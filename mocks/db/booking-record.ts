import type { P2p, Participant } from '@portal/api';

import type { SlotTime } from './slots.js';

export type P2pState = Exclude<P2p['state'], 'other'>;

/** A stored Peer-to-Peer. */
export interface BookingRecord {
  readonly p2pId: string;
  readonly orderId: string;
  readonly requestedAt: number;
  slot: SlotTime;
  timeZone: string;
  participant: Participant;
  /** A code; empty if none is required. */
  credential: string | undefined;
  /** The last decision. Time can change the status; see `stateAt`. */
  decided: P2pState;
  cancelledBy: 'office' | 'payer' | null;
  /** Counts every change. */
  revision: number;
  /** Counts the changes that affect calendars. */
  sequence: number;
  changedAt: number;
  /** Who made the latest change. */
  changedBy: Changer;
  /** Calls of the payer, oldest first. */
  calls: readonly { readonly at: number; readonly result: 'reached' | 'missed' }[];
  outcome: Outcome | null;
}

export type Changer = { readonly role: 'office'; readonly name: string } | { readonly role: 'payer' };

export type Outcome = 'overturned' | 'upheld' | 'withdrawn';

/** An unconfirmed request expires at its start; a confirmed call completes at its end. */
export function stateAt({ decided, slot }: BookingRecord, now: number): P2pState {
  if (decided === 'requested' && slot.start <= now) return 'expired';
  return decided === 'confirmed' && slot.end <= now ? 'completed' : decided;
}

/** The payer calls again after a missed call, up to the maximum. */
export const isActive = (state: P2pState): boolean =>
  state === 'requested' || state === 'confirmed' || state === 'missed';
