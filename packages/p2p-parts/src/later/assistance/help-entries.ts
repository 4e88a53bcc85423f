/** Entries to request an email or a callback: validation and payload (5d.7). */
import { isApiError } from '@portal/api';
import {
  emailFault,
  emailToSave,
  extensionFault,
  formatPhone,
  isBlank,
  normalizeTyped,
  phoneFault,
  phoneToSave,
} from '@portal/domain';
import type { EmailFault, PhoneFault } from '@portal/domain';

export const EMPTY_ENTRIES = { email: '', name: '', phone: '', extension: '', note: '' };

export type HelpEntries = typeof EMPTY_ENTRIES;
export type HelpField = keyof HelpEntries;
export type HelpFault = 'required' | PhoneFault | EmailFault | 'two-extensions';
export type HelpFaults = Partial<Record<HelpField, HelpFault>>;

export const FIELDS = {
  notice: ['email'],
  call: ['name', 'phone', 'extension', 'note'],
} as const satisfies Record<string, readonly HelpField[]>;

export type Help = keyof typeof FIELDS;

const CHECKS: Readonly<Record<HelpField, (entries: HelpEntries) => HelpFault | undefined>> = {
  email: ({ email }) => missing(email) ?? emailFault(email),
  name: ({ name }) => missing(name),
  phone: ({ phone }) => missing(phone) ?? phoneFault(phone),
  extension: ({ phone, extension }) => extensionFault(extension, phone),
  note: () => undefined,
};

const missing = (text: string): 'required' | undefined => (isBlank(text) ? 'required' : undefined);

/** All validation errors, by field. */
export const helpFaults = (help: Help, entries: HelpEntries): HelpFaults =>
  Object.fromEntries(
    FIELDS[help].flatMap((field) => {
      const fault = CHECKS[field](entries);
      return fault === undefined ? [] : [[field, fault]];
    }),
  );

/** The server's validation errors by field. */
export const rejectedFaults = (help: Help, error: unknown): HelpFaults =>
  isApiError(error)
    ? Object.fromEntries(
        error.fields.flatMap(({ pointer, code }) => {
          const field = FIELDS[help].find((name) => name === pointer.split('/').at(-1));
          return field === undefined ? [] : [[field, code === 'required' ? 'required' : 'format']];
        }),
      )
    : {};

export const noticeToSend = ({ email }: HelpEntries): Pick<HelpEntries, 'email'> => ({ email: emailToSave(email) });

/** The number as E.164, with a typed extension in its own field. The note is free text. */
export const callToSend = ({ name, phone, extension, note }: HelpEntries): Omit<HelpEntries, 'email'> => ({
  name: normalizeTyped(name),
  ...phoneToSave(phone, extension),
  note: isBlank(note) ? '' : note.trim(),
});

/** The form after a field loses focus: normalized as it will be sent, unless it's invalid. */
export function tidyEntries(help: Help, entries: HelpEntries, left: HelpField): HelpEntries {
  const faults = helpFaults(help, entries);
  if (faults[left] ?? faults.extension) return entries;
  const { phone, ...call } = callToSend(entries);
  const tidy = { ...call, ...noticeToSend(entries), phone: formatPhone(phone) };
  return left === 'phone'
    ? { ...entries, phone: tidy.phone, extension: tidy.extension }
    : { ...entries, [left]: tidy[left] };
}
