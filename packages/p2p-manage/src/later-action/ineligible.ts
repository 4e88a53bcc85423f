/** Why no peer-to-peer can be asked for, as the key of a sentence (PS-26). */
import { P2P_REFUSALS } from '@portal/api';

interface Answer {
  readonly action: 'request' | 'manage' | 'none';
  readonly reason: string;
  readonly availableFrom: string | null;
  readonly windowEndsAt: string | null;
}

export type WhyNot = (typeof P2P_REFUSALS)[number] | 'not-in-rollout' | 'window-over-undated' | 'unknown';

/** A sentence that needs a date is replaced where the answer has none. */
export function whyNot(answer: Answer | undefined): WhyNot {
  const reason = P2P_REFUSALS.find((known) => known === answer?.reason) ?? 'unknown';
  if (reason === 'not-in-rollout-yet' && !answer?.availableFrom) return 'not-in-rollout';
  if (reason === 'window-over' && !answer?.windowEndsAt) return 'window-over-undated';
  return reason;
}

/** Where the telephone leads nowhere, it is not offered. */
export const isForThePhone = (why: WhyNot): boolean => why !== 'order-state';
