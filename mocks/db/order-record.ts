import type { PlainDate } from '@portal/domain';
import type { Member, OrderHeader } from '@portal/api';

import type { LineOfBusiness, PlanId, Solution } from '../data/plans.js';

export type OrderStatus = 'non-authorized' | 'authorized' | 'pending' | 'withdrawn';

/** A stored order. */
export interface OrderRecord {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly member: Omit<Member, 'age'>;
  readonly plan: PlanId;
  readonly lineOfBusiness: LineOfBusiness;
  readonly solution: Solution;
  readonly orderingProvider: string;
  readonly services: OrderHeader['services'];
  readonly enteredDate: PlainDate;
  readonly serviceDate: PlainDate;
  /** The decision date in the payer's zone; `null` while pending. */
  readonly decidedOn: PlainDate | null;
  readonly underAppeal: boolean;
  /** Slot lengths in minutes, for morning and afternoon. */
  readonly slotMinutes: readonly [morning: number, afternoon: number];
}
