import type { PlainDate } from '@portal/domain';

import type { LineOfBusiness, Plan, PlanId, Solution } from './plans.js';

/** From when a peer-to-peer can be scheduled in the portal, for which solution and whose plans (PS-26). */
export interface RolloutPhase {
  /** First day, in the payer's zone. */
  readonly from: PlainDate;
  readonly solution: Solution;
  readonly clients: 'all' | Plan['family'];
  readonly excluded: readonly { readonly plan: PlanId; readonly lineOfBusiness: LineOfBusiness }[];
}

/** The footnote is at Genetic Testing only, so Surgical Procedures excludes nobody (DD-34). */
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

/** For how many business days after the decision a peer-to-peer may be asked for. */
export const P2P_WINDOW_BUSINESS_DAYS = 14;

/** Within how many business days there must be an open slot, today not counted (PS-13). */
export const HORIZON_BUSINESS_DAYS = 10;
