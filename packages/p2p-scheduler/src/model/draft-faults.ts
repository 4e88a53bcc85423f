/** What keeps a draft from being reviewed. Comes with the parts after the first drawing, as the entry that it judges does. */
import type { P2pRules, Participant } from '@portal/api';
import { contactFormFaults, missingByRules } from '@portal/p2p-parts';
import type { ContactFormFault, RulesField } from '@portal/p2p-parts';

import type { Draft } from './flow.js';

/** About what the plan asks for. `refused`: the server did not take it. */
export interface RulesFault {
  readonly field: RulesField;
  readonly code: 'missing' | 'refused';
}

export type FieldFault =
  ContactFormFault | { readonly field: keyof Participant; readonly code: 'refused' } | RulesFault;

export type Fault = 'slot' | FieldFault;

/** Everything that keeps a draft from being reviewed, in the order of the page (PS-17). */
export const draftFaults = (draft: Draft, rules: P2pRules): readonly Fault[] => [
  ...(draft.choice ? [] : ['slot' as const]),
  ...contactFormFaults(draft),
  ...missingByRules(rules, draft).map((field) => ({ field, code: 'missing' }) as const),
];
