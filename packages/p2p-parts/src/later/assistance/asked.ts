/** Entries to request an email or a callback: validation and payload (5d.7). */
import { isApiError } from '@portal/api';
import {
  emailFault,
  emailToKeep,
  extensionFault,
  formatPhone,
  isBlank,
  normalizeTyped,
  phoneFault,
  phoneToKeep,
} from '@portal/domain';
import type { EmailFault, PhoneFault } from '@portal/domain';

export const NOTHING_ASKED = { email: '', name: '', phone: '', extension: '', note: '' };

export type Asked = typeof NOTHING_ASKED;
export type AskedField = keyof Asked;
export type AskedFault = 'required' | PhoneFault | EmailFault | 'two-extensions';
export type AskedFaults = Partial<Record<AskedField, AskedFault>>;

export const FIELDS = {
  notice: ['email'],
  call: ['name', 'phone', 'extension', 'note'],
} as const satisfies Record<string, readonly AskedField[]>;

export type Help = keyof typeof FIELDS;

const CHECKS: Readonly<Record<AskedField, (asked: Asked) => AskedFault | undefined>> = {
  email: ({ email }) => missing(email) ?? emailFault(email),
  name: ({ name }) => missing(name),
  phone: ({ phone }) => missing(phone) ?? phoneFault(phone),
  extension: ({ phone, extension }) => extensionFault(extension, phone),
  note: () => undefined,
};

const missing = (text: string): 'required' | undefined => (isBlank(text) ? 'required' : undefined);

/** All validation errors, by field. */
export const askedFaults = (help: Help, asked: Asked): AskedFaults =>
  Object.fromEntries(
    FIELDS[help].flatMap((field) => {
      const fault = CHECKS[field](asked);
      return fault === undefined ? [] : [[field, fault]];
    }),
  );

/** The server's validation errors by field. */
export const refusedFaults = (help: Help, error: unknown): AskedFaults =>
  isApiError(error)
    ? Object.fromEntries(
        error.fields.flatMap(({ pointer, code }) => {
          const field = FIELDS[help].find((name) => name === pointer.split('/').at(-1));
          return field === undefined ? [] : [[field, code === 'required' ? 'required' : 'format']];
        }),
      )
    : {};

export const noticeToSend = ({ email }: Asked): Pick<Asked, 'email'> => ({ email: emailToKeep(email) });

/** The number as E.164, with a typed extension in its own field. The note is free text. */
export const callToSend = ({ name, phone, extension, note }: Asked): Omit<Asked, 'email'> => ({
  name: normalizeTyped(name),
  ...phoneToKeep(phone, extension),
  note: isBlank(note) ? '' : note.trim(),
});

/** The form after a field loses focus: normalized as it will be sent, unless it's invalid. */
export function tidyAsked(help: Help, asked: Asked, left: AskedField): Asked {
  const faults = askedFaults(help, asked);
  if (faults[left] ?? faults.extension) return asked;
  const { phone, ...call } = callToSend(asked);
  const tidy = { ...call, ...noticeToSend(asked), phone: formatPhone(phone) };
  return left === 'phone'
    ? { ...asked, phone: tidy.phone, extension: tidy.extension }
    : { ...asked, [left]: tidy[left] };
}
