/**
 * Who takes part in a peer-to-peer call, as typed into a form (PS-15, PS-17). First name, last name,
 * telephone and e-mail are needed; every fault is told at once, as a code. Each field is judged by what is kept
 * of it, so that a backend that checks what it receives comes to the same answer.
 */
import { isBlank, normalizeTyped } from '../../../typed/normalize-typed.js';

import type { ContactDetails, ContactField } from '../contact-details.js';
import { emailFault, parseEmail } from './email.js';
import type { EmailFault } from './email.js';
import { formatPhone } from '../format-phone.js';
import { parseExtension, parsePhone, phoneFault } from './phone.js';
import type { PhoneFault } from './phone.js';

export interface ContactFault {
  readonly field: ContactField;
  /**
   * `required`: it is empty. `format`: it is not what the field is for. `more`: a number, and something else.
   * `several`: more than one address. `two-extensions`: one was typed with the number and another beside it.
   * `no-number`: an extension of nothing.
   */
  readonly code: 'required' | PhoneFault | EmailFault | 'two-extensions' | 'no-number';
}

type Check = (details: ContactDetails) => ContactFault['code'] | undefined;

const present =
  (field: ContactField): Check =>
  (details) =>
    isBlank(details[field]) ? 'required' : undefined;

const possible =
  (field: 'phone' | 'secondaryPhone'): Check =>
  (details) =>
    isBlank(details[field]) ? undefined : phoneFault(details[field]);

const extensionOf =
  (field: 'extension' | 'secondaryExtension', number: 'phone' | 'secondaryPhone'): Check =>
  (details) => {
    const fault = extensionFault(details[field], details[number]);
    if (fault !== undefined || isBlank(details[field])) return fault;
    return number === 'secondaryPhone' && isBlank(details[number]) ? 'no-number' : undefined;
  };

/** What is wrong with an extension beside the number that it belongs to. */
export function extensionFault(typed: string, number: string): 'format' | 'two-extensions' | undefined {
  if (isBlank(typed)) return undefined;
  const extension = parseExtension(typed);
  if (extension === undefined) return 'format';
  const pasted = parsePhone(number)?.extension ?? '';
  return pasted !== '' && pasted !== extension ? 'two-extensions' : undefined;
}

const CHECKS: readonly (readonly [ContactField, Check])[] = [
  ['firstName', present('firstName')],
  ['lastName', present('lastName')],
  ['phone', (details) => present('phone')(details) ?? possible('phone')(details)],
  ['extension', extensionOf('extension', 'phone')],
  ['email', (details) => present('email')(details) ?? emailFault(details.email)],
  ['secondaryPhone', possible('secondaryPhone')],
  ['secondaryExtension', extensionOf('secondaryExtension', 'secondaryPhone')],
];

/** Every fault of what was typed, in the order of the form; at most one a field. */
export const contactFaults = (details: ContactDetails): readonly ContactFault[] =>
  CHECKS.flatMap(([field, check]) => {
    const code = check(details);
    return code === undefined ? [] : [{ field, code }];
  });

/** What was typed as it is kept: normalized, numbers as E.164, a pasted extension in its own place. */
export function contactToSave(typed: ContactDetails): ContactDetails {
  const first = phoneToSave(typed.phone, typed.extension);
  const second = phoneToSave(typed.secondaryPhone, typed.secondaryExtension);
  return {
    firstName: normalizeTyped(typed.firstName),
    lastName: normalizeTyped(typed.lastName),
    title: normalizeTyped(typed.title),
    phone: first.phone,
    extension: first.extension,
    email: emailToSave(typed.email),
    secondaryPhone: second.phone,
    secondaryExtension: second.extension,
  };
}

export const emailToSave = (typed: string): string => parseEmail(typed) ?? normalizeTyped(typed);

/** A number with the extension beside it. What cannot be read is kept as it was typed. */
export function phoneToSave(typed: string, beside: string): { readonly phone: string; readonly extension: string } {
  const phone = parsePhone(typed);
  return {
    phone: phone?.e164 ?? normalizeTyped(typed),
    extension: parseExtension(beside) ?? (normalizeTyped(beside) || (phone?.extension ?? '')),
  };
}

/** What is kept as it stands in a form: numbers as people write them. */
export const contactToEdit = (kept: ContactDetails): ContactDetails => ({
  firstName: kept.firstName,
  lastName: kept.lastName,
  title: kept.title,
  phone: formatPhone(kept.phone),
  extension: kept.extension,
  email: kept.email,
  secondaryPhone: formatPhone(kept.secondaryPhone),
  secondaryExtension: kept.secondaryExtension,
});
