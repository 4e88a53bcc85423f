/** Validation of the draft. Loads after the first render, like the entries it validates. */
import type { P2pRules, Participant } from '@portal/api';
import { contactFormFaults, missingByRules } from '@portal/p2p-parts';
import type { ContactFormFault, RulesField } from '@portal/p2p-parts';

import type { Draft } from './flow.js';

/** An entry the plan requires. `refused`: the server rejected it. */
export interface RulesFault {
  readonly field: RulesField;
  readonly code: 'missing' | 'refused';
}

export type FieldFault =
  ContactFormFault | { readonly field: keyof Participant; readonly code: 'refused' } | RulesFault;

export type Fault = 'slot' | FieldFault;

/** All validation errors of a draft, in page order (PS-17). */
export const draftFaults = (draft: Draft, rules: P2pRules): readonly Fault[] => [
  ...(draft.choice ? [] : ['slot' as const]),
  ...contactFormFaults(draft),
  ...missingByRules(rules, draft).map((field) => ({ field, code: 'missing' }) as const),
];
