import type { PlainDate } from '@portal/domain';

import type { LineOfBusiness, Plan, PlanId, Solution } from './plans.js';

/** The rollout of scheduling in the portal, by solution and plan (PS-26). */
export interface RolloutPhase {
  /** First day, in the payer's zone. */
  readonly from: PlainDate;
  readonly solution: Solution;
  readonly clients: 'all' | Plan['family'];
  readonly excluded: readonly { readonly plan: PlanId; readonly lineOfBusiness: LineOfBusiness }[];
}

/** The footnote covers only Genetic Testing, so Surgical Procedures excludes no plan (DD-34). */
export const ROLLOUT: readonly RolloutPhase[] = [
  { from: '2026-04-20', solution: 'musculoskeletal', clients: 'anthem', excluded: [] },
  { from: '2026-06-08', solution: 'musculoskeletal', clients: 'external', excluded: [] },
  { from: '2026-06-08', solution: 'medical-oncology', clients: 'all', excluded: [] },
  {
    from: '2026-06-15',
    solution: 'genetic-testing',
    clients: 'all',
    excluded: [
      { plan: 'anthem-ga', lineOfBusiness: 'commercial' },
      { plan: 'bcbs-il', lineOfBusiness: 'medicaid' },
    ],
  },
  { from: '2026-06-22', solution: 'surgical-procedures', clients: 'all', excluded: [] },
];

/** Business days after the decision to request a Peer-to-Peer. */
export const P2P_WINDOW_BUSINESS_DAYS = 14;

/** Business days within which a slot must be available, not counting today (PS-13). */
export const HORIZON_BUSINESS_DAYS = 10;
