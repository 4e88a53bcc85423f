/**
 * Who takes part in a peer-to-peer call, as typed into a form (PS-15, PS-17). First name, last name,
 * telephone and e-mail are needed; every fault is told at once, as a code.
 */
import { formatPhone, isExtension, parsePhone } from './phone.js';

export interface ContactDetails {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly phone: string;
  readonly extension: string;
  readonly email: string;
  readonly secondaryPhone: string;
  readonly secondaryExtension: string;
}

export type ContactField = keyof ContactDetails;

export interface ContactFault {
  readonly field: ContactField;
  /**
   * `required`: it is empty. `format`: it is not what the field is for. `two-extensions`: one was typed
   * with the number and another beside it. `no-number`: an extension of nothing.
   */
  readonly code: 'required' | 'format' | 'two-extensions' | 'no-number';
}

type Check = (details: ContactDetails) => ContactFault['code'] | undefined;

/** One `@`, something before it, a domain with a dot behind it. No more can be said without a mail. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const MAX_EMAIL = 254;

const present =
  (field: ContactField): Check =>
  (details) =>
    details[field].trim() === '' ? 'required' : undefined;

const possible =
  (field: 'phone' | 'secondaryPhone'): Check =>
  (details) =>
    details[field].trim() === '' || parsePhone(details[field]) ? undefined : 'format';

const extensionOf =
  (field: 'extension' | 'secondaryExtension', number: 'phone' | 'secondaryPhone'): Check =>
  (details) => {
    const typed = details[field].trim();
    if (typed === '') return undefined;
    if (!isExtension(typed)) return 'format';
    const pasted = parsePhone(details[number])?.extension ?? '';
    if (pasted !== '' && pasted !== typed) return 'two-extensions';
    return number === 'secondaryPhone' && details[number].trim() === '' ? 'no-number' : undefined;
  };

const CHECKS: readonly (readonly [ContactField, Check])[] = [
  ['firstName', present('firstName')],
  ['lastName', present('lastName')],
  ['phone', (details) => present('phone')(details) ?? possible('phone')(details)],
  ['extension', extensionOf('extension', 'phone')],
  ['email', (details) => present('email')(details) ?? (isEmail(details.email.trim()) ? undefined : 'format')],
  ['secondaryPhone', possible('secondaryPhone')],
  ['secondaryExtension', extensionOf('secondaryExtension', 'secondaryPhone')],
];

/** Every fault of what was typed, in the order of the form; at most one a field. */
export const contactFaults = (details: ContactDetails): readonly ContactFault[] =>
  CHECKS.flatMap(([field, check]) => {
    const code = check(details);
    return code === undefined ? [] : [{ field, code }];
  });

export const isEmail = (text: string): boolean => text.length <= MAX_EMAIL && EMAIL.test(text);

/** What was typed as it is kept: trimmed, numbers as E.164, a pasted extension in its own place. */
export function contactToKeep(typed: ContactDetails): ContactDetails {
  const first = keptPhone(typed.phone, typed.extension);
  const second = keptPhone(typed.secondaryPhone, typed.secondaryExtension);
  return {
    firstName: typed.firstName.trim(),
    lastName: typed.lastName.trim(),
    title: typed.title.trim(),
    phone: first.number,
    extension: first.extension,
    email: typed.email.trim(),
    secondaryPhone: second.number,
    secondaryExtension: second.extension,
  };
}

function keptPhone(typed: string, beside: string): { readonly number: string; readonly extension: string } {
  const phone = parsePhone(typed);
  return { number: phone?.e164 ?? typed.trim(), extension: beside.trim() || (phone?.extension ?? '') };
}

/** What is kept as it stands in a form: numbers as people write them. */
export const contactToType = (kept: ContactDetails): ContactDetails => ({
  firstName: kept.firstName,
  lastName: kept.lastName,
  title: kept.title,
  phone: formatPhone(kept.phone),
  extension: kept.extension,
  email: kept.email,
  secondaryPhone: formatPhone(kept.secondaryPhone),
  secondaryExtension: kept.secondaryExtension,
});

export const NO_CONTACT: ContactDetails = {
  firstName: '',
  lastName: '',
  title: '',
  phone: '',
  extension: '',
  email: '',
  secondaryPhone: '',
  secondaryExtension: '',
};

/** "Firstname Lastname, Title"; without a comma where there is no title (PS-20). */
export const contactName = ({
  firstName,
  lastName,
  title,
}: Pick<ContactDetails, 'firstName' | 'lastName' | 'title'>): string =>
  [`${firstName} ${lastName}`.trim(), title].filter(Boolean).join(', ');
