/**
 * Validates the participant of a Peer-to-Peer as entered in a form (PS-15, PS-17). First name, last name, phone, and
 * email are required; all errors are returned at once, as codes. Each check uses the value that would be saved, so a
 * backend that validates the saved value gets the same result.
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
   * `required`: empty. `format`: not a valid value for the field. `more`: a number with extra text. `several`: more
   * than one address. `two-extensions`: one in the number and another in the extension field. `no-number`: an extension
   * without a number.
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

/** The error of an extension next to its number. */
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

/** All validation errors in form order, at most one per field. */
export const contactFaults = (details: ContactDetails): readonly ContactFault[] =>
  CHECKS.flatMap(([field, check]) => {
    const code = check(details);
    return code === undefined ? [] : [{ field, code }];
  });

/** Normalizes entries for saving: numbers as E.164, a pasted extension in its own field. */
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

/** A number with the extension field next to it. A number that can't be parsed is saved as entered. */
export function phoneToSave(typed: string, beside: string): { readonly phone: string; readonly extension: string } {
  const phone = parsePhone(typed);
  return {
    phone: phone?.e164 ?? normalizeTyped(typed),
    extension: parseExtension(beside) ?? (normalizeTyped(beside) || (phone?.extension ?? '')),
  };
}

/** Formats a saved contact for a form: numbers as people write them. */
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
