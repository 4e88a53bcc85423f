import type { P2p, Participant } from '@portal/api';

import type { SlotTime } from './slots.js';

export type P2pState = Exclude<P2p['state'], 'other'>;

/** A peer-to-peer as it is kept. */
export interface BookingRecord {
  readonly p2pId: string;
  readonly orderId: string;
  readonly requestedAt: number;
  slot: SlotTime;
  timeZone: string;
  participant: Participant;
  /** A code; nothing where none is asked for. */
  credential: string | undefined;
  /** What was last decided; the passing of time says more, see `stateAt`. */
  decided: P2pState;
  cancelledBy: 'office' | 'payer' | null;
  /** Counts every change. */
  revision: number;
  /** Counts the changes that a calendar has to hear of. */
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

/** A request that nobody confirmed ends when its time comes; a confirmed call when it is over. */
export function stateAt({ decided, slot }: BookingRecord, now: number): P2pState {
  if (decided === 'requested' && slot.start <= now) return 'expired';
  return decided === 'confirmed' && slot.end <= now ? 'completed' : decided;
}

/** A missed call is tried again, up to the most that the payer makes. */
export const isActive = (state: P2pState): boolean =>
  state === 'requested' || state === 'confirmed' || state === 'missed';
