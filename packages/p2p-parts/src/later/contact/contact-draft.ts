/** The contact form as a value: who was chosen, what was typed, and what is wrong with it. */
import type { P2pRules, Participant } from '@portal/api';
import { contactFaults, contactToKeep, contactToType } from '@portal/domain';
import type { ContactFault } from '@portal/domain';

import type { ContactChangedDetail } from '../../events.js';
import type { RulesEntry, RulesField } from '../../model/rules-entry.js';

/** What `contactId` is while the list's last entry, "Somebody else", is chosen. */
export const SOMEBODY_ELSE = 'other';

/** What the rules ask for and was not given, in the order of the form. */
export const missingByRules = (
  { credentials, agreement }: P2pRules,
  { credential, agreed }: RulesEntry,
): readonly RulesField[] => [
  ...(credentials.length > 0 && credential === '' ? (['credential'] as const) : []),
  ...(agreement && !agreed ? (['agreed'] as const) : []),
];

export type ContactFormField = 'contact' | ContactFault['field'];

export interface ContactFormFault {
  readonly field: ContactFormField;
  readonly code: ContactFault['code'];
}

/** Every fault of the form at once, in its order (PS-17). */
export const contactFormFaults = ({ contactId, participant }: ContactChangedDetail): readonly ContactFormFault[] => [
  ...(contactId === '' ? [{ field: 'contact', code: 'required' } as const] : []),
  ...contactFaults(participant),
];

const PAIRS: Partial<Record<keyof Participant, keyof Participant>> = {
  phone: 'extension',
  secondaryPhone: 'secondaryExtension',
};

/**
 * What is in the form once a field was left: the entry as it will be sent, and an extension that was pasted with
 * the number in its own field. An entry with a fault stays as it was typed.
 */
export function tidyContact(participant: Participant, left: keyof Participant): Participant {
  const pair = PAIRS[left] ?? left;
  if (contactFaults(participant).some(({ field }) => field === left || field === pair)) return participant;
  const tidy = contactToType(contactToKeep(participant));
  return { ...participant, [left]: tidy[left], [pair]: tidy[pair] };
}
