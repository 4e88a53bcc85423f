/** Why the user can't request a Peer-to-Peer, as a copy key (PS-26). */
import { P2P_REFUSALS } from '@portal/api';

interface Eligibility {
  readonly action: 'request' | 'manage' | 'none';
  readonly reason: string;
  readonly availableFrom: string | null;
  readonly windowEndsAt: string | null;
}

export type IneligibleReason = (typeof P2P_REFUSALS)[number] | 'not-in-rollout' | 'window-over-undated' | 'unknown';

/** Replaces a sentence that needs a date if the response has none. */
export function ineligibleReason(answer: Eligibility | undefined): IneligibleReason {
  const reason = P2P_REFUSALS.find((known) => known === answer?.reason) ?? 'unknown';
  if (reason === 'not-in-rollout-yet' && !answer?.availableFrom) return 'not-in-rollout';
  if (reason === 'window-over' && !answer?.windowEndsAt) return 'window-over-undated';
  return reason;
}

/** Whether a call helps. */
export const needsPhoneCall = (why: IneligibleReason): boolean => why !== 'order-state';
