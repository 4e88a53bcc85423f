/** Peer-to-Peer eligibility, from the rollout table and the order's status (PS-26). */
import { addDays } from '@portal/domain';
import type { PlainDate } from '@portal/domain';
import type { P2pEligibility } from '@portal/api';

import { PAYER } from '../data/payer.js';
import { PLANS } from '../data/plans.js';
import { P2P_WINDOW_BUSINESS_DAYS, ROLLOUT } from '../data/rollout.js';
import { isActive } from './booking-record.js';
import type { P2pState } from './booking-record.js';
import type { OrderRecord } from './order-record.js';
import { addBusinessDays, payerInstant, payerToday } from './payer-time.js';
import { instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

type Reason = Exclude<P2pEligibility['reason'], 'other'>;

/** Close of business, 14 business days after the decision; `null` before a decision. */
export const windowEnd = ({ decidedOn }: OrderRecord): number | null =>
  decidedOn === null ? null : Date.parse(payerInstant(addBusinessDays(decidedOn, P2P_WINDOW_BUSINESS_DAYS), '17:00'));

/** The phase that covers the order; `excluded` if it excludes the order's plan. */
function phaseOf(
  order: OrderRecord,
  { traits, now }: MockEnvironment,
): { from: PlainDate; excluded: boolean } | undefined {
  // Plans the table doesn't name aren't Anthem's.
  const family = Object.hasOwn(PLANS, order.plan) ? PLANS[order.plan].family : 'external';
  const phase = ROLLOUT.find(
    ({ solution, clients }) => solution === order.solution && (clients === 'all' || clients === family),
  );
  if (!phase) return undefined;

  const excluded = phase.excluded.some(
    ({ plan, lineOfBusiness }) => plan === order.plan && lineOfBusiness === order.lineOfBusiness,
  );
  const { rolloutInDays } = traits;
  return { from: rolloutInDays === null ? phase.from : addDays(payerToday(now()), rolloutInDays), excluded };
}

export function eligibilityOf(
  order: OrderRecord,
  booking: P2pState | undefined,
  environment: MockEnvironment,
): P2pEligibility {
  const reason = reasonOf(order, booking, environment);
  const action = reason === 'booked' ? 'manage' : reason === 'available' ? 'request' : 'none';
  const end = windowEnd(order);
  const byPhone = action === 'none' && reason !== 'order-state';

  return {
    orderId: order.orderId,
    action,
    reason,
    availableFrom: reason === 'not-in-rollout-yet' ? (phaseOf(order, environment)?.from ?? null) : null,
    windowEndsAt: order.status === 'non-authorized' && end !== null ? instant(end) : null,
    phone: byPhone ? PAYER.phone : null,
  };
}

function reasonOf(order: OrderRecord, booking: P2pState | undefined, environment: MockEnvironment): Reason {
  if (booking !== undefined && (isActive(booking) || booking === 'called')) return 'booked';
  if (order.status !== 'non-authorized') return 'order-state';
  return rolloutReason(order, environment) ?? caseReason(order, booking, nowMs(environment));
}

function rolloutReason(order: OrderRecord, environment: MockEnvironment): Reason | undefined {
  const phase = phaseOf(order, environment);
  if (!phase) return 'solution-by-phone';
  if (phase.excluded) return 'plan-excluded';
  return payerToday(environment.now()) < phase.from ? 'not-in-rollout-yet' : undefined;
}

function caseReason(order: OrderRecord, booking: P2pState | undefined, now: number): Reason {
  if (booking === 'completed') return 'already-used';
  if (order.underAppeal) return 'under-appeal';
  return (windowEnd(order) ?? 0) <= now ? 'window-over' : 'available';
}
