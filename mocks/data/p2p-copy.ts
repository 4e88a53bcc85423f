/** What the payer says around a call. */
import type { Coded, P2p } from '@portal/api';

type Outcome = Exclude<NonNullable<P2p['outcome']>['code'], 'other'>;

/** How often the payer calls at most. */
export const MOST_CALLS = 2;

export const PREPARATION = {
  reason: 'The documentation that was received does not show six weeks of conservative treatment.',
  bring: [
    'Office notes of the last three visits',
    'Reports of earlier imaging',
    'Dates and results of physical therapy or home exercise',
  ],
} as const;

export const REVIEWER_SPECIALTIES: Readonly<Record<string, string>> = {
  musculoskeletal: 'Orthopedic surgery',
  'medical-oncology': 'Medical oncology',
  'genetic-testing': 'Medical genetics',
  'surgical-procedures': 'General surgery',
};

/** Credentials that plans with such a rule take. */
export const CREDENTIALS: readonly Coded[] = [
  { code: 'md', display: 'MD' },
  { code: 'do', display: 'DO' },
  { code: 'np', display: 'NP' },
  { code: 'pa', display: 'PA' },
];

export const OUTCOMES: Readonly<Record<Outcome, { readonly display: string; readonly nextStep: string | null }>> = {
  overturned: { display: 'Overturned: the order is authorized', nextStep: null },
  upheld: {
    display: 'Upheld: the order stays non-authorized',
    nextStep: 'An appeal can be filed. The letter says how, and until when.',
  },
  withdrawn: { display: 'Withdrawn by the ordering provider', nextStep: null },
};
