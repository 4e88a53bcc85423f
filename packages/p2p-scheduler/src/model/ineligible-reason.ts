/** Why the user can't request a Peer-to-Peer: a copy key and its date (PS-26). */

interface Eligibility {
  readonly reason: string;
  readonly availableFrom: string | null;
  readonly windowEndsAt: string | null;
}

const REASONS = ['plan-excluded', 'solution-by-phone', 'already-used', 'under-appeal', 'order-state'] as const;

export type IneligibleReason =
  | { readonly key: (typeof REASONS)[number] | 'not-in-rollout' | 'window-over-undated' | 'unknown' }
  /** `YYYY-MM-DD`. */
  | { readonly key: 'not-in-rollout-yet'; readonly date: string }
  /** ISO 8601. */
  | { readonly key: 'window-over'; readonly instant: string };

export function ineligibleReason(answer: Eligibility | undefined): IneligibleReason {
  if (answer?.reason === 'not-in-rollout-yet') {
    return answer.availableFrom ? { key: answer.reason, date: answer.availableFrom } : { key: 'not-in-rollout' };
  }
  if (answer?.reason === 'window-over') {
    return answer.windowEndsAt ? { key: answer.reason, instant: answer.windowEndsAt } : { key: 'window-over-undated' };
  }
  return { key: REASONS.find((reason) => reason === answer?.reason) ?? 'unknown' };
}
