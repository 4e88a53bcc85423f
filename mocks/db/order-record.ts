import type { PlainDate } from '@portal/domain';
import type { Member, OrderHeader } from '@portal/api';

import type { LineOfBusiness, PlanId, Solution } from '../data/plans.js';

export type OrderStatus = 'non-authorized' | 'authorized' | 'pending' | 'withdrawn';

/** An order as it is kept. */
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
  /** The day of the decision, in the payer's zone; `null` while it is pending. */
  readonly decidedOn: PlainDate | null;
  readonly underAppeal: boolean;
  /** Lengths of its slots in minutes: of the morning and of the afternoon. */
  readonly slotMinutes: readonly [morning: number, afternoon: number];
}
