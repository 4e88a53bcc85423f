/** The contact form as a value: selection, entries, and errors. */
import type { P2pRules, Participant } from '@portal/api';
import { contactFaults, contactToSave, contactToEdit } from '@portal/domain';
import type { ContactFault } from '@portal/domain';

import type { ContactChangedDetail } from '../../events.js';
import type { RulesEntry, RulesField } from '../../model/rules-entry.js';

/** The `contactId` of the list's last entry, "Someone else". */
export const SOMEONE_ELSE = 'other';

/** Missing entries for the rules, in form order. */
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

/** All errors of the form, in order (PS-17). */
export const contactFormFaults = ({ contactId, participant }: ContactChangedDetail): readonly ContactFormFault[] => [
  ...(contactId === '' ? [{ field: 'contact', code: 'required' } as const] : []),
  ...contactFaults(participant),
];

const PAIRS: Partial<Record<keyof Participant, keyof Participant>> = {
  phone: 'extension',
  secondaryPhone: 'secondaryExtension',
};

/**
 * The form after a field loses focus: normalized as it will be sent, with a pasted extension in its own field. An
 * invalid entry stays as typed.
 */
export function tidyContact(participant: Participant, left: keyof Participant): Participant {
  const pair = PAIRS[left] ?? left;
  if (contactFaults(participant).some(({ field }) => field === left || field === pair)) return participant;
  const tidy = contactToEdit(contactToSave(participant));
  return { ...participant, [left]: tidy[left], [pair]: tidy[pair] };
}
