/** The payer's text about a call. */
import type { CANCEL_REASONS, Coded, P2p } from '@portal/api';

type Outcome = Exclude<NonNullable<P2p['outcome']>['code'], 'other'>;

/** Maximum number of calls by the payer. */
export const MOST_CALLS = 2;

export const PREPARATION = {
  reason: 'The documentation received doesn’t show 6 weeks of conservative treatment.',
  bring: [
    'Office notes from the last 3 visits',
    'Prior imaging reports',
    'Physical therapy or home exercise dates and results',
  ],
} as const;

/** The reason of a cancellation in the email to the scheduling team. */
export const CANCEL_WORDS: Readonly<Record<(typeof CANCEL_REASONS)[number], string>> = {
  'no-longer-needed': 'Discussion no longer needed',
  'clinician-unavailable': 'Clinician unavailable',
  'more-information-sent': 'Office sent more information instead',
  'appeal-instead': 'Office is appealing the decision instead',
  other: 'Other',
};

export const REVIEWER_SPECIALTIES: Readonly<Record<string, string>> = {
  musculoskeletal: 'Orthopedic surgery',
  'medical-oncology': 'Medical oncology',
  'genetic-testing': 'Medical genetics',
  'surgical-procedures': 'General surgery',
};

/** Credentials accepted by plans with that rule. */
export const CREDENTIALS: readonly Coded[] = [
  { code: 'md', display: 'MD' },
  { code: 'do', display: 'DO' },
  { code: 'np', display: 'NP' },
  { code: 'pa', display: 'PA' },
];

export const OUTCOMES: Readonly<Record<Outcome, { readonly display: string; readonly nextStep: string | null }>> = {
  overturned: { display: 'Overturned: order authorized', nextStep: null },
  upheld: {
    display: 'Upheld: order remains Non-Authorized',
    nextStep: 'You can file an appeal. The decision letter explains how and gives the deadline.',
  },
  withdrawn: { display: 'Withdrawn by the ordering provider', nextStep: null },
};
